"""The book's notebooks: reads them, runs their cells on every interpreter, and writes them out for readers.

A notebook is committed with what its cells print: that is what is expected of them, as `.out` is of a program. The
languages share code and output, cell for cell. A cell's id, which notebooks have anyway, is what heads its section on
the page, so that headings have the same ids in both languages and look like headings in Jupyter.
"""

import ast
import difflib
import inspect
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet

from press.errors import Complaint, PressError
from press.house import DOCS, LANGUAGES, shown
from press.interpreters import VERSIONS, find_interpreters
from press.support import spans
from press.words import WORDS

ACCEPT = "mend the cell, or accept what it prints with `make prove UPDATE=1`"
TIME_LIMIT = 60  # s for all cells of a notebook
_DRIVER = Path(__file__).with_name("inside") / "cells.py"
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_FENCE = re.compile(r"^\s*(```|~~~)", re.MULTILINE)
_LINK_TO_PAGE = re.compile(r"\]\((?:(?P<page>[\w-]+)\.(?:md|ipynb))?(?P<anchor>#[\w-]+)?\)")


@dataclass(frozen=True)
class Cell:
    """A cell of code with what it prints, or, where ``is_code`` is false, of Markdown."""

    id: str
    is_code: bool
    source: str
    printed: str = ""

    @property
    def heading(self) -> str | None:
        """The heading that a cell of Markdown begins with."""
        found = None if self.is_code else _HEADING.match(self.source)
        return found[0] if found else None


@dataclass(frozen=True)
class Notebook:
    """One notebook in one language."""

    path: Path
    language: str
    title: str
    description: str
    requires_python: str
    cells: tuple[Cell, ...]

    @property
    def code(self) -> tuple[Cell, ...]:
        """The cells that are run."""
        return tuple(cell for cell in self.cells if cell.is_code)

    @property
    def awaits(self) -> bool:
        """Whether a cell awaits at its top level, which a kernel allows and a program does not."""
        codes = (compile(cell.source, cell.id, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT) for cell in self.code)
        return any(code.co_flags & inspect.CO_COROUTINE for code in codes)

    @property
    def versions(self) -> list[str]:
        """The versions on which the cells are said to print the same."""
        return [version for version in VERSIONS if SpecifierSet(self.requires_python).contains(version)]

    @property
    def runs_on(self) -> str:
        """The same as a sentence of the page."""
        return WORDS[self.language]["runs_on"].format(versions=spans(self.versions))


def read_notebooks(docs: Path = DOCS) -> list[Notebook]:
    """All notebooks of both languages."""
    paths = [path for language in LANGUAGES for path in sorted((docs / language).rglob("*.ipynb"))]
    return [read_notebook(path) for path in paths if ".ipynb_checkpoints" not in path.parts]


def read_notebook(path: Path) -> Notebook:
    """The notebook of one file; raises PressError where its form is not the book's."""
    try:
        document = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise PressError(f"is no notebook: {error}", path=shown(path), mend="save it from Jupyter again") from None
    meta = document["metadata"]
    for key in ("title", "description", "requires-python"):
        if not meta.get(key):
            raise PressError(f"its metadata has no {key}", path=shown(path), mend=f'add "{key}": "…" to its metadata')
    cells = tuple(_read_cell(cell, number, path) for number, cell in enumerate(document["cells"], 1))
    if not cells or not (cells[0].heading or "").startswith("# "):
        raise PressError("does not begin with its title", path=shown(path), mend="let its first cell begin with '# '")
    return Notebook(
        path=path,
        language=next(part for part in reversed(path.parts) if part in LANGUAGES),
        title=meta["title"],
        description=meta["description"],
        requires_python=meta["requires-python"],
        cells=cells,
    )


def _read_cell(cell: dict[str, Any], number: int, path: Path) -> Cell:
    """One cell of the file; what is stored below code besides stdout is left out, and so found by `check`."""
    source, kind = _joined(cell["source"]), cell["cell_type"]
    place = f"cell {number} ({cell.get('id', 'without an id')})"

    def wrong(problem: str, mend: str) -> PressError:
        return PressError(f"{place} {problem}", path=shown(path), mend=mend)

    if "id" not in cell:
        raise wrong("cannot be named", 'save it as nbformat 4.5, which gives each cell an "id"')
    if kind == "code":
        printed = [_joined(output["text"]) for output in cell["outputs"] if output.get("name") == "stdout"]
        return Cell(cell["id"], is_code=True, source=source, printed="".join(printed))
    if kind != "markdown":
        raise wrong(f"is of the kind {kind}", "make it code or Markdown")
    if _FENCE.search(source):
        raise wrong("has code in its text, which is never run", "make it a cell of code")
    if any(found.start() for found in _HEADING.finditer(source)):
        raise wrong("has a heading in its middle, which gets no id", "begin a new cell there, with the heading's id")
    return Cell(cell["id"], is_code=False, source=source)


def _joined(text: str | list[str]) -> str:
    """Notebooks store a text whole or in lines."""
    return text if isinstance(text, str) else "".join(text)


# Running


@dataclass(frozen=True)
class Ran:
    """What became of one cell: what it printed, and what is wrong besides, such as a warning or an exception."""

    printed: str
    wrong: str | None


@cache
def run_cells(sources: tuple[str, ...], executable: Path) -> tuple[Ran, ...]:
    """Run cells in order on one interpreter, in a folder of their own; the first that fails is the last that is run."""
    ended = None
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                [executable, "-I", "-B", _DRIVER],
                input=json.dumps(sources).encode(),
                capture_output=True,
                timeout=TIME_LIMIT,
                cwd=folder,
                check=False,
            )
            told = done.stdout
            if done.returncode:
                ended = Ran("", f"ends the interpreter with {done.returncode}: {done.stderr.decode()[-500:]}".strip())
        except subprocess.TimeoutExpired as error:
            told = error.stdout or b""
            ended = Ran("", f"is not over when the cells have run for {TIME_LIMIT} s")
    cells = [Ran(cell["stdout"], _wrong(**cell)) for cell in map(json.loads, told.splitlines())]
    return (*cells, ended) if ended else tuple(cells)


def _wrong(*, stderr: str, raised: str | None, **_: str) -> str | None:
    if raised:
        return f"raises {raised}"
    return f"warns: {stderr.strip()}" if stderr else None


def check(docs: Path = DOCS) -> Iterator[Complaint]:
    """What is wrong with the notebooks: their files, what their cells print on each interpreter here, their twins."""
    notebooks = read_notebooks(docs)
    for notebook in notebooks:
        yield from _untidy(notebook)
        yield from _unexpected(notebook)
    yield from _different_code(notebooks, docs)


def update(docs: Path = DOCS) -> None:
    """Make every notebook say what its cells print on this Python, tidy its file, and show how it changes."""
    for notebook in read_notebooks(docs):
        ran = run_cells(tuple(cell.source for cell in notebook.code), Path(sys.executable))
        printed = dict(_printed(notebook, ran))
        now = stored(replace(notebook, cells=tuple(replace(c, printed=printed.get(c.id, "")) for c in notebook.cells)))
        if now == notebook.path.read_text("utf-8"):
            continue
        notebook.path.write_text(now, "utf-8")
        print(f"{shown(notebook.path)}: changed")
        for cell in notebook.code:
            if cell.printed != printed[cell.id]:
                print(_difference(cell.printed, printed[cell.id], f"cell {cell.id}", "measured"))


def _printed(notebook: Notebook, ran: Iterable[Ran]) -> Iterator[tuple[str, str]]:
    """Cell id and what the cell printed; raises PressError where one failed, as nothing can then be expected of the rest."""
    for cell, result in zip(notebook.code, ran, strict=False):
        if result.wrong:
            raise PressError(f"cell {cell.id} {result.wrong}", path=shown(notebook.path), mend="mend the cell")
        yield cell.id, result.printed


def _unexpected(notebook: Notebook) -> Iterator[Complaint]:
    """Cells that do not print what stands below them, with the versions on which they do not."""
    found: dict[tuple[str, str], list[str]] = {}
    for version, interpreter in find_interpreters().items():
        if version not in notebook.versions:
            continue
        ran = run_cells(tuple(cell.source for cell in notebook.code), interpreter.executable)
        for cell, result in zip(notebook.code, ran, strict=False):
            if result.wrong:
                found.setdefault((cell.id, result.wrong), []).append(version)
            elif result.printed != cell.printed:
                problem = f"does not print what stands below it:\n{_difference(cell.printed, result.printed, 'stored', 'measured')}"
                found.setdefault((cell.id, problem), []).append(version)
    for (cell_id, problem), versions in found.items():
        yield Complaint(f"{shown(notebook.path)}: cell {cell_id} on {', '.join(versions)}", problem, ACCEPT)


def _untidy(notebook: Notebook) -> Iterator[Complaint]:
    """A file that holds more than the book's notebooks do: the traces of a session, or an output that is no text."""
    was, now = notebook.path.read_text("utf-8"), stored(notebook)
    if was != now:
        yield Complaint(
            shown(notebook.path),
            f"is not stored as the book's notebooks are:\n{_difference(was, now, 'stored', 'tidy')}",
            "`make prove UPDATE=1` tidies it",
        )


def _different_code(notebooks: list[Notebook], docs: Path) -> Iterator[Complaint]:
    """Where the languages do not have the same cells with the same code and output; the text between is parity's."""
    sides = {side: {n.path.relative_to(docs / side): n for n in notebooks if n.language == side} for side in LANGUAGES}
    first, second = LANGUAGES
    for name in sides[first].keys() & sides[second].keys():
        one, other = sides[first][name], sides[second][name]
        for left, right in zip_longest(one.cells, other.cells):
            if left and right and (left.id, left.is_code) == (right.id, right.is_code):
                if not left.is_code or left == right:
                    continue
                what = "code" if left.source != right.source else "output"
                problem = f"the {what} of cell {left.id} differs"
            else:
                ids = [
                    f"{cell.id} ({'code' if cell.is_code else 'text'})" if cell else "nothing" for cell in (left, right)
                ]
                problem = f"where one has the cell {ids[0]}, the other has {ids[1]}"
            yield Complaint(f"{shown(one.path)} and {shown(other.path)}", problem, "make the cells of both the same")
            break


def _difference(was: str, now: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(was.splitlines(), now.splitlines(), old, new, lineterm="", n=1)
    return "\n".join(f"    {line}" for line in lines)


# Writing


def stored(notebook: Notebook, to_edition: str | None = None) -> str:
    """The file of a notebook, without the traces of whoever ran it last.

    With ``to_edition``, the address of the language's pages, it is the file for readers: its links lead there.
    """

    def text(cell: Cell) -> str:
        return cell.source if cell.is_code or to_edition is None else _linked(notebook, cell.source, to_edition)

    cells: list[dict[str, Any]] = []
    for cell in notebook.cells:
        entry: dict[str, Any] = {"id": cell.id, "metadata": {}, "source": text(cell).splitlines(keepends=True)}
        if cell.is_code:
            entry |= {
                "cell_type": "code",
                "execution_count": sum(before["cell_type"] == "code" for before in cells) + 1,
            }
            stream = {"name": "stdout", "output_type": "stream", "text": cell.printed.splitlines(keepends=True)}
            entry["outputs"] = [stream] if cell.printed else []
        else:
            entry["cell_type"] = "markdown"
        cells.append(entry)
    document = {
        "cells": cells,
        "metadata": {
            "description": notebook.description,
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "requires-python": notebook.requires_python,
            "title": notebook.title,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _linked(notebook: Notebook, source: str, to_edition: str) -> str:
    """``source`` with its links as addresses: outside the book's folder, and in Jupyter, they lead nowhere."""

    def address(link: re.Match[str]) -> str:
        page = link["page"] or notebook.path.stem
        return f"]({to_edition}{'' if page == 'index' else f'{page}/'}{link['anchor'] or ''})"

    return _LINK_TO_PAGE.sub(address, source)


def cell_texts(notebook: Notebook, code: Callable[[Cell], str]) -> list[str]:
    """Each cell as a chapter's source would have it: a heading with its id; ``code`` writes a cell of code."""
    return [code(cell) if cell.is_code else _with_id(cell) for cell in notebook.cells]


def _with_id(cell: Cell) -> str:
    heading = cell.heading
    return cell.source if heading is None else f"{heading} {{ #{cell.id} }}{cell.source.removeprefix(heading)}"


def markdown_copy(path: Path) -> str:
    """A notebook as plain Markdown, to be read, copied, and run by pytest-codeblocks.

    pytest-codeblocks joins cells that share their names into one block, for which it knows one output. It stands at the
    end, where viewers do not show it; the fences of tildes, which it does not read, are for people. It has no loop for
    cells that await, and is told to skip them.
    """
    notebook = read_notebook(path)
    opening, *rest = notebook.cells
    parts = [opening.source, f"[{path.name}]({path.name})", notebook.runs_on]
    begins = "<!--pytest.mark.skip(reason='a cell awaits')-->\n" if notebook.awaits else ""
    for cell in rest:
        if not cell.is_code:
            parts.append(cell.source)
            continue
        joined = begins if cell is notebook.code[0] else "<!--pytest-codeblocks:cont-->\n"
        parts.append(f"{joined}```python\n{cell.source}\n```")
        if cell.printed:
            parts.append(f"{WORDS[notebook.language]['output']}\n\n~~~text\n{cell.printed}~~~")
    everything = "".join(cell.printed for cell in notebook.code)
    parts.append(f"<!--pytest-codeblocks:expected-output-->\n<!--\n```text\n{everything}```\n-->")
    return "\n\n".join(parts) + "\n"
