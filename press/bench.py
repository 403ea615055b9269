"""`make bench`: how long a proof takes, against its floor and against what else runs code in documents.

Every row is measured in each round, in turn, so that a machine that slows down slows all of them. The floor is what
no prover that forks could go below: every interpreter started once, and for each program a fork that runs nothing
and ends as a program does, by the interpreter's own shutdown. Programs that must run in real time are left out.

The peers run programs in one process, on ONE interpreter, the one that runs this. Only programs without asyncio, threads
and sockets stand that; these are proven by themselves as well, on all interpreters.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from press.interpreters import Interpreter, find_interpreters, missing_interpreters
from press.packages import install_packages
from press.runner import Batch, run
from press.snippets import Snippet, read_snippets

ROUNDS = 5
SIMPLE = frozenset(
    ["collections", "contextlib", "heapq", "inspect", "itertools", "random", "re", "sys", "time", "types"]
)
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
FORKS = """
import os, sys
for _ in range(int(sys.argv[1])):
    child = os.fork()
    if not child:
        break
    os.waitpid(child, 0)
"""


def bench() -> None:
    """Measure every row ``ROUNDS`` times and print the table."""
    snippets = tuple(snippet for snippet in read_snippets().values() if not snippet.real_time)
    interpreters = tuple(find_interpreters().values())
    install_packages(snippets, interpreters)
    if warning := missing_interpreters(find_interpreters()):
        print(warning)
    runnable = tuple(snippet for snippet in snippets if _runs_in_a_document(snippet))
    with tempfile.TemporaryDirectory(prefix="press-bench-") as folder:
        peers = write_documents(runnable, Path(folder))
        rows: dict[str, Callable[[], None]] = {
            f"floor: {len(interpreters)} start-ups, {len(interpreters) * len(snippets)} forks": partial(
                _floor, interpreters, len(snippets)
            ),
            f"the proof: {len(snippets)} programs on {len(interpreters)} interpreters": partial(
                _prove_once, snippets, interpreters
            ),
            f"the proof: {len(runnable)} programs on {len(interpreters)} interpreters": partial(
                _prove_once, runnable, interpreters
            ),
            **{
                f"{name}: {len(runnable)} programs on 1 interpreter": partial(_run, command, Path(folder))
                for name, command in peers.items()
            },
        }
        seconds: dict[str, list[float]] = {name: [] for name in rows}
        for number in range(1, ROUNDS + 1):
            for name, measure in rows.items():
                print(f"\rround {number} of {ROUNDS}: {name}".ljust(79), end="", flush=True)
                started = time.perf_counter()
                measure()
                seconds[name].append(time.perf_counter() - started)
    print("\r".ljust(80) + "\r" + table(seconds))


def table(seconds: dict[str, list[float]]) -> str:
    """Medians with their spread, and each row's ratio to the floor, which is the first."""
    floor = statistics.median(next(iter(seconds.values())))
    lines = [f"{'median s':>9} {'min – max':>15} {'÷ floor':>8}"]
    for name, times in seconds.items():
        median = statistics.median(times)
        spread = f"{min(times):.2f} – {max(times):.2f}"
        lines.append(f"{median:9.2f} {spread:>15} {median / floor:8.2f}  {name}")
    return "\n".join(lines)


def _prove_once(snippets: tuple[Snippet, ...], interpreters: tuple[Interpreter, ...]) -> None:
    async def run_all() -> None:
        async for cell in run(Batch(interpreter, snippets) for interpreter in interpreters):
            if cell.fault:
                raise RuntimeError(f"{cell.snippet.name} on {cell.version}: {cell.fault}")

    asyncio.run(run_all())


def _floor(interpreters: tuple[Interpreter, ...], forks: int) -> None:
    """Start each interpreter and fork in it, as many side by side as the proof has."""
    waiting = list(interpreters)
    running: list[subprocess.Popen[bytes]] = []
    while waiting or running:
        while waiting and len(running) < len(os.sched_getaffinity(0)):
            running.append(subprocess.Popen([waiting.pop(0).executable, "-c", FORKS, str(forks)]))
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
        running = [process for process in running if process.poll() is None]


def _runs_in_a_document(snippet: Snippet) -> bool:
    """Whether the peers can hold the program: it works here, prints the same without its ``__main__``, and ends alone."""
    outcome = snippet.expected(HERE)
    works = outcome is not None and outcome.error is None and not outcome.stderr and "__name__" not in snippet.program
    return works and not snippet.arguments and SIMPLE.issuperset(snippet.imports)


def write_documents(snippets: tuple[Snippet, ...], folder: Path) -> dict[str, list[str]]:
    """Write the programs with their outputs for each peer below ``folder``; peer → the command that checks them."""
    for name in ("codeblocks", "sybil", "cog"):
        (folder / name).mkdir()
    for snippet in snippets:
        outcome = snippet.expected(HERE)
        printed = outcome.stdout if outcome else ""
        file = snippet.name.replace("/", "-")
        fence = f"```python\n{snippet.program}```\n"
        (folder / "codeblocks" / f"{file}.md").write_text(
            f"{fence}\n<!--pytest-codeblocks:expected-output-->\n```\n{printed}```\n"
        )
        (folder / "sybil" / f"{file}.md").write_text(fence)
        (folder / "cog" / f"{file}.txt").write_text(f"[[[cog\n{snippet.program}]]]\n{printed}[[[end]]]\n")
    (folder / "sybil" / "conftest.py").write_text(
        "from sybil import Sybil\n"
        "from sybil.parsers.markdown import PythonCodeBlockParser\n"
        "pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], pattern='*.md').pytest()\n"
    )
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir"]
    return {
        "pytest-codeblocks": [*pytest, "codeblocks", "--codeblocks", "codeblocks"],
        "Sybil": [*pytest, "sybil", "sybil"],
        "cogapp": [sys.executable, "-m", "cogapp", "-P", *_files(folder, "cog/*.txt")],
    }


def _files(folder: Path, pattern: str) -> list[str]:
    return [str(path.relative_to(folder)) for path in sorted(folder.glob(pattern))]


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:4])} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
