"""Runs snippets on interpreters, one warm process for each interpreter, and gives results as they come."""

import asyncio
import ctypes
import os
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path

from press.house import CACHE
from press.interpreters import Interpreter, version_key
from press.packages import packages_folder
from press.playground.last_words import exception_line, without_machine
from press.snippets import Outcome, Snippet

WARM_PROCESS = Path(__file__).parent / "inside" / "warm_process.py"
LIMIT = 30.0  # s that a program may take on virtual time, where it needs milliseconds, but for a busy machine
REAL_TIME_LIMIT = 60.0  # s, where it really sleeps
MOST_OUTPUT = 1 << 20  # as in warm_process.py


@dataclass(frozen=True)
class Batch:
    """What one warm process is to do: the snippets, on one interpreter, with one hash seed."""

    interpreter: Interpreter
    snippets: tuple[Snippet, ...]
    seed: int = 0
    virtual: bool = True
    recorded: bool = False


@dataclass(frozen=True)
class Cell:
    """One snippet on one interpreter: its outcome, or the fault that kept it from having one."""

    snippet: Snippet
    version: str
    exact_version: str
    seed: int
    outcome: Outcome | None
    fault: str | None = None
    recording: str = ""  # JSON, where the batch asked for one


async def run(batches: Iterable[Batch], at_once: int | None = None) -> AsyncGenerator[Cell]:
    """The cells of ``batches`` as they are done, ``at_once`` warm processes (by default, one a core) side by side."""
    gate = asyncio.Semaphore(at_once or len(os.sched_getaffinity(0)))
    done: asyncio.Queue[Cell | None] = asyncio.Queue()

    async def run_one(batch: Batch) -> None:
        async with gate:
            async for cell in _run_batch(batch):
                done.put_nowait(cell)

    async def run_all() -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for batch in batches:
                    group.create_task(run_one(batch))
        finally:
            done.put_nowait(None)

    running = asyncio.create_task(run_all())
    try:
        while (cell := await done.get()) is not None:
            yield cell
        await running
    finally:
        running.cancel()


class _UnusableError(Exception):
    """No program can be run with this interpreter, and why."""


async def _run_batch(batch: Batch) -> AsyncIterator[Cell]:
    """The cells of one warm process. When it dies, the program at hand has a fault, and a new one does the rest."""
    left = lightest_first(batch)
    exact = ""

    def next_cell(outcome: Outcome | None, fault: str | None, recording: str = "") -> Cell:
        return Cell(left.pop(0), batch.interpreter.version, exact, batch.seed, outcome, fault, recording)

    while left:
        try:
            async with aclosing(_replies(batch, left)) as replies:
                exact = _exact_version(batch.interpreter, await anext(replies, None))
                async for fields in replies:
                    ending = Ending.told(fields)
                    yield next_cell(*judge(ending, left[0]), ending.recording)
        except _UnusableError as why:
            while left:
                yield next_cell(None, str(why))
        if left:
            yield next_cell(None, f"the warm process of {batch.interpreter.executable} died while running it")


def lightest_first(batch: Batch) -> list[Snippet]:
    """The snippets in an order in which few modules are loaded early: a fork is the slower, the more it inherits.

    Modules that many programs import come before those of few, which so weigh on few. Programs with packages are the
    last, so that no other can import those without saying so.
    """
    modules = {snippet: _modules(batch, snippet) for snippet in batch.snippets}
    programs = Counter(module for names in modules.values() for module in names)
    rank = {module: number for number, (module, _) in enumerate(programs.most_common(), 1)}

    def weight(snippet: Snippet) -> tuple[bool, int]:
        return bool(snippet.dependencies), max((rank[module] for module in modules[snippet]), default=0)

    return sorted(batch.snippets, key=weight)


def _exact_version(interpreter: Interpreter, fields: list[str] | None) -> str:
    """What the warm process calls itself in its first line, where that is what it is meant to be."""
    if fields is None:
        raise _UnusableError(f"the warm process of {interpreter.executable} died before it could run anything")
    if len(fields) != 2:
        raise _UnusableError(f"{interpreter.executable} is no CPython {interpreter.version}: it says {fields[0]!r}")
    exact, implementation = fields
    if implementation != "cpython" or not exact.startswith(f"{interpreter.version}."):
        raise _UnusableError(f"{interpreter.executable} is {implementation} {exact}, not CPython {interpreter.version}")
    return exact


async def _replies(batch: Batch, snippets: list[Snippet]) -> AsyncGenerator[list[str]]:
    """What the warm process says, the fields of a line at a time, until it has ended."""
    with tempfile.TemporaryDirectory(prefix="press-", ignore_cleanup_errors=True) as scratch:
        try:
            process = await asyncio.create_subprocess_exec(
                batch.interpreter.executable,
                WARM_PROCESS,
                scratch,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=_environment(batch, scratch),
                cwd=scratch,
                limit=8 * MOST_OUTPUT,
                start_new_session=True,
                preexec_fn=_adopt_orphans,
            )
        except OSError as error:
            raise _UnusableError(f"{batch.interpreter.executable} cannot be started: {error.strerror}") from None
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            # It may have died before reading; the end of its output tells the same.
            process.stdin.write("".join(_request(batch, snippet) for snippet in snippets).encode())
            process.stdin.close()
            while line := await asyncio.wait_for(process.stdout.readline(), REAL_TIME_LIMIT + 30):
                yield line.decode("ascii", "replace").rstrip("\n").split("\t")
            await asyncio.wait_for(process.wait(), REAL_TIME_LIMIT)
        except TimeoutError:
            pass
        finally:
            await _end(process, scratch)


async def _end(process: asyncio.subprocess.Process, scratch: str) -> None:
    """End a warm process that has not ended by itself, and what it has lost sight of."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
    if process.returncode:
        _end_strays(scratch)


def _end_strays(scratch: str) -> None:
    """End what a warm process left that could not end it itself; as all have sessions of their own, by a mark."""
    mark = f"TMPDIR={scratch}".encode()
    for stray in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if mark in (stray / "environ").read_bytes().split(b"\0"):
                os.kill(int(stray.name), signal.SIGKILL)


def _request(batch: Batch, snippet: Snippet) -> str:
    """The line that asks for one program, as warm_process.py describes it."""
    virtual = batch.virtual and snippet.real_time is None
    clock, limit = ("recorded" if batch.recorded else "virtual", LIMIT) if virtual else ("real", REAL_TIME_LIMIT)
    packages = str(packages_folder(batch.interpreter.version)) if snippet.dependencies else ""
    modules = ",".join(_modules(batch, snippet))
    return "\t".join([str(snippet.path), clock, str(limit), modules, packages, *snippet.arguments]) + "\n"


def _modules(batch: Batch, snippet: Snippet) -> tuple[str, ...]:
    """What is loaded before the program's fork: what it imports, and what Python itself does to show an exception."""
    expected = snippet.expected(batch.interpreter.version)
    shows = expected is not None and (expected.error is not None or expected.stderr)
    return (*snippet.imports, "traceback") if shows else snippet.imports


def _environment(batch: Batch, scratch: str) -> dict[str, str]:
    return {
        "HOME": scratch,
        "LC_ALL": "C.UTF-8",
        "PATH": os.defpath,
        **_bytecode(batch.interpreter.version),
        "PYTHONHASHSEED": str(batch.seed),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUTF8": "1",
        "TMPDIR": scratch,
        "TZ": "UTC",
    }


def _bytecode(version: str) -> dict[str, str]:
    """Where the interpreter keeps compiled modules: with the press, or, before 3.8, nowhere but where they lie.

    Some installations bring none of their own, and start three times as slowly without.
    """
    if version_key(version) < (3, 8):
        return {"PYTHONDONTWRITEBYTECODE": "1"}
    return {"PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")}


_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def _adopt_orphans() -> None:
    """Have the kernel hand processes that a program abandons to the warm process, which names and ends them."""
    if _prctl is not None:
        _prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


@dataclass(frozen=True)
class Ending:
    """How the warm process saw a program end; see warm_process.py."""

    how: str
    code: int
    raised: str
    said: str
    left: str
    recording: str
    stdout: bytes
    stderr: bytes

    @classmethod
    def told(cls, fields: list[str]) -> "Ending":
        """Read one of its lines."""
        how, code, *encoded = fields
        raised, said, left, recording, *streams = (bytes.fromhex(field) for field in encoded)
        words = said.decode("utf-8", "replace")
        return cls(how, int(code), raised.decode(), words, left.decode(), recording.decode(), *streams)


def judge(ending: Ending, snippet: Snippet) -> tuple[Outcome | None, str | None]:
    """What a program's ending comes to, as (outcome, None) or as (None, fault)."""
    if fault := _fault(ending):
        return None, fault
    try:
        stdout, stderr = ending.stdout.decode("utf-8"), ending.stderr.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.object[error.start : error.start + 8]
        return None, f"its output is in no known encoding: not UTF-8 at byte {error.start} ({bad!r})"
    if not ending.raised and ending.code == 0:
        return Outcome(stdout, without_place(stderr, snippet)), None
    said = without_place(ending.said, snippet)
    return Outcome(stdout, error=exception_line(said, ending.raised or "SystemExit", ending.code)), None


def _fault(ending: Ending) -> str | None:
    """Why the program has no outcome, if it has none."""
    if max(len(ending.stdout), len(ending.stderr)) >= MOST_OUTPUT:
        return f"prints more than {MOST_OUTPUT // 1024} KiB"
    if ending.how == "hang":
        return f"does not end: killed after its time limit{_so_far(ending.stdout)}"
    if ending.how == "signal":
        if ending.code == signal.SIGVTALRM:  # virtual_clock.py's
            return f"waits for ever: more than a day has passed on the virtual clock{_so_far(ending.stdout)}"
        names = {number.value: number.name for number in signal.Signals}
        return f"crashed: killed by {names.get(ending.code, f'signal {ending.code}')}{_so_far(ending.stdout)}"
    if ending.how == "silent":
        return f"its process died without a word (os._exit?), with code {ending.code}{_so_far(ending.stdout)}"
    if ending.left:
        return f"leaves behind: {ending.left}"
    return None


def _so_far(printed: bytes) -> str:
    lines = printed.decode("utf-8", "replace").splitlines()
    return f"; the last that it printed: {lines[-1]!r}" if lines else "; it had written nothing"


def without_place(stderr: str, snippet: Snippet) -> str:
    """``stderr`` without what differs from machine to machine: folders of the program and of Python, and addresses."""
    return without_machine(stderr.replace(f"{snippet.path.parent}{os.sep}", ""))
