"""Programs written on the spot, run as the book's own are: for the tests of the prover."""

import asyncio
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

import pytest

from press.interpreters import Interpreter, find_interpreters
from press.packages import packages_folder
from press.runner import Batch, Cell, _environment, run
from press.snippets import Outcome, Snippet, read_snippet

FOUND = find_interpreters()


def those(*versions: str) -> list[Interpreter]:
    """The interpreters of ``versions`` that this machine has; the test is skipped, by name, where it has none."""
    interpreters = [FOUND[version] for version in versions if version in FOUND]
    if not interpreters:
        pytest.skip(f"none of CPython {', '.join(versions)} is on this machine")
    return interpreters


def newest() -> Interpreter:
    """The newest interpreter of this machine."""
    return those(*FOUND)[-1]


def text(source: str) -> str:
    """A text that is indented with the test around it, as it would stand in a file."""
    return dedent(source).lstrip("\n")


def program(folder: Path, source: str, name: str = "program") -> Snippet:
    """The snippet of ``source``, written to ``folder``."""
    path = folder / f"{name}.py"
    path.write_text(text(source), "utf-8")
    return read_snippet(path, folder)


def programs(folder: Path, **sources: str) -> list[Snippet]:
    """The snippets of several sources."""
    return [program(folder, source, name) for name, source in sources.items()]


def cells(batches: Iterable[Batch]) -> list[Cell]:
    """All cells of ``batches``, in the order in which they were done."""

    async def gather() -> list[Cell]:
        return [cell async for cell in run(batches)]

    return asyncio.run(gather())


def told(snippets: Iterable[Snippet], interpreter: Interpreter, seed: int = 0, virtual: bool = True) -> dict[str, str]:
    """What one warm process tells of each program, in words: name → its fault, or what it did."""
    done = cells([Batch(interpreter, tuple(snippets), seed, virtual)])
    return {cell.snippet.path.stem: cell.fault or said(cell.outcome) for cell in done}


def said(outcome: Outcome | None) -> str:
    """What a program printed, what it wrote to stderr, and how it failed, as one text."""
    return "" if outcome is None else "".join(outcome.files().values())


def plain(snippet: Snippet, interpreter: Interpreter) -> subprocess.CompletedProcess[bytes]:
    """What `python FILE ARGUMENTS` does in an empty folder, in surroundings as the prover's."""
    packages = {"PYTHONPATH": str(packages_folder(interpreter.version))} if snippet.dependencies else {}
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            [interpreter.executable, snippet.path, *snippet.arguments],
            cwd=folder,
            env=_environment(Batch(interpreter, (snippet,)), folder) | packages,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=60,
        )
