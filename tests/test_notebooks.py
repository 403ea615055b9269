"""The notebooks print what stands below their cells, everywhere; and each way to spoil one is found."""

import json
import re
import shutil
import sys
from io import StringIO
from pathlib import Path

import nbformat
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from pytest_codeblocks import extract_from_buffer

from press.errors import PressError
from press.house import DOCS
from press.interpreters import find_interpreters
from press.notebook_pages import attach, outputs_in
from press.notebooks import Ran, check, markdown_copy, read_notebook, read_notebooks, run_cells, stored, update
from press.pages import read_page

NOTEBOOKS = [notebook.path for notebook in read_notebooks()]
named = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.relative_to(DOCS)))


def test_there_are_notebooks():
    """In each language the same, or the tests below would guard nothing."""
    assert len({path.relative_to(DOCS).parts[1:] for path in NOTEBOOKS}) == len(NOTEBOOKS) / 2 > 0


def test_notebooks_are_as_they_say():
    """Each cell prints what stands below it on every interpreter here, in both languages; the files are tidy."""
    found = list(check())
    assert not found, "\n" + "\n".join(map(str, found))


@named
def test_jupyter_can_read_the_file(path):
    """It is valid nbformat, with ids that are each there once."""
    nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))


@named
def test_the_checks_of_pages_can_read_it(path):
    """Its headings have the ids of their cells, and its title and description are the metadata's."""
    notebook = read_notebook(path)
    page = read_page(path, notebook.language)
    assert [section.id for section in page.sections[1:]] == [cell.id for cell in notebook.cells if cell.heading]
    assert page.meta == {"title": notebook.title, "description": notebook.description}


@named
def test_its_markdown_copy_is_run_as_a_whole(path):
    """pytest-codeblocks sees all cells as one program, and compares all that they print."""
    notebook = read_notebook(path)
    (block,) = extract_from_buffer(StringIO(markdown_copy(path)))
    assert block.syntax == "python"
    assert block.code == "".join(cell.source + "\n" for cell in notebook.code)
    assert block.expected_output == "".join(cell.printed for cell in notebook.code)
    assert block.marks == ["pytest.mark.skip(reason='a cell awaits')"] * notebook.awaits


@named
def test_links_lead_out_of_the_readers_file(path):
    """Who has downloaded the file has no folder of the book beside it."""
    text = stored(read_notebook(path), "https://example.org/en/")
    assert f"](https://example.org/en/{path.stem}/#" in text
    assert not re.search(r"\]\((?!https?:)", text)


# Cells that await


AWAITING = (
    "import asyncio\nresults = asyncio.Queue()\ntask = asyncio.create_task(results.put(1))",
    "print(task.done(), await results.get())",
    "async def tidy():\n    try: await asyncio.sleep(3600)\n    finally: print('left')\nleft = asyncio.create_task(tidy())",
)


@pytest.mark.parametrize("version", list(find_interpreters()))
def test_a_cell_may_await(version):
    """As in a kernel: one loop for all cells, also for those without an await, which goes on between them."""
    if version in ("2.7", "3.6"):
        pytest.skip("it has no asyncio.create_task")
    ran = run_cells(AWAITING, find_interpreters()[version].executable)
    if version == "3.7":
        assert ran[0].wrong == "raises RuntimeError: no running event loop"
    else:
        assert ran == (Ran("", None), Ran("True 1\n", None), Ran("", None))


def test_a_cell_that_awaits_in_vain_is_named(docs):
    """The error comes out of the cell, as any other does."""
    spoil(docs, "x = 1", "import asyncio; x = await asyncio.wait_for(asyncio.sleep(1, 1), 0.01)")
    spoil(docs, ">=3.6", ">=3.11")
    found = complaints(docs)
    assert len(found) == 2
    assert all("cell first on 3.11" in complaint and "raises TimeoutError" in complaint for complaint in found), found


def test_a_version_whose_cells_cannot_await_is_named(docs):
    """Before 3.8, Python itself has no means for it."""
    spoil(docs, "x = 1", "import asyncio; x = await asyncio.sleep(0, 1)")
    found = complaints(docs)
    assert all(re.search(r"cell first on 3\.[67].*: raises SyntaxError", complaint) for complaint in found), found
    spoil(docs, ">=3.6", ">=3.8")
    assert complaints(docs) == []


# What is found in a spoilt notebook


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of pages with one small notebook in both languages."""
    for language in ("zh", "en"):
        path = tmp_path / language / "lab.ipynb"
        path.parent.mkdir()
        cells = [
            {"cell_type": "markdown", "id": "lab", "metadata": {}, "source": "# Lab"},
            code("x = 1\nprint(x)", "1\n", "first"),
            {"cell_type": "markdown", "id": "more", "metadata": {}, "source": "## More\n\nSee [above](lab.ipynb#lab)."},
            code("print(f'{x} < 2')", "1 < 2\n", "second"),
        ]
        meta = {"title": "Lab", "description": "A lab.", "requires-python": ">=3.6"}
        document = {"cells": cells, "metadata": meta, "nbformat": 4, "nbformat_minor": 5}
        path.write_text(json.dumps(document), "utf-8")
        path.write_text(stored(read_notebook(path)), "utf-8")
    return tmp_path


def code(source, printed, cell_id):
    """A cell of code as it is stored."""
    outputs = [{"name": "stdout", "output_type": "stream", "text": printed}]
    return {
        "cell_type": "code", "execution_count": 1, "id": cell_id, "metadata": {}, "outputs": outputs, "source": source
    }  # fmt: skip


def spoil(docs, old, new, languages=("zh", "en")):
    """Replace a text in the small notebook."""
    for language in languages:
        path = docs / language / "lab.ipynb"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


def complaints(docs):
    """What `check` says, with the folder of the test left out."""
    return [str(complaint).replace(f"{docs}/", "") for complaint in check(docs)]


def test_the_small_notebook_is_in_order(docs):
    """Or the tests below would show nothing."""
    assert complaints(docs) == []


def test_a_wrong_stored_output_is_shown_beside_the_measured_one(docs):
    """With the notebook, the cell, and the versions."""
    spoil(docs, '"1\\n"', '"3\\n"')
    _zh, en = complaints(docs)
    assert en.startswith("en/lab.ipynb: cell first on 3.")
    assert "-3\n" in en
    assert "+1\n" in en


def test_what_differs_by_version_is_found(docs):
    """A cell must print the same wherever the notebook is said to run."""
    spoil(docs, "print(x)", "import sys; print(sys.version_info[:2] >= (3, 11) or x)")
    assert all("cell first on 3." in complaint for complaint in complaints(docs))


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("print(y)", "raises NameError: name 'y' is not defined"),
        ("raise SystemExit(3)", "raises SystemExit: 3"),
        ("import sys; sys.stderr.write('late')", "warns: late"),
        ("import os; os._exit(7)", "ends the interpreter with 7"),
    ],
)
def test_a_cell_that_fails_is_named(docs, source, problem):
    """However it fails; a warning counts as well, since the page would not show it."""
    spoil(docs, "print(x)", source)
    found = complaints(docs)
    assert len(found) == 2
    assert all("cell first on 3." in complaint and problem in complaint for complaint in found)


def test_a_cell_that_does_not_end_is_stopped(monkeypatch):
    """The limit is named."""
    monkeypatch.setattr("press.notebooks.TIME_LIMIT", 1)
    ran = run_cells(("print(1)", "while True: pass", "print(2)"), Path(sys.executable))
    assert ran[-1].wrong == "is not over when the cells have run for 1 s"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("x = 1\\n", "x = 1 # one\\n", "the code of cell first differs"),
        ('"id": "second"', '"id": "last"', "where one has the cell last (code), the other has second (code)"),
    ],
)
def test_different_cells_in_the_languages_are_found(docs, old, new, problem):
    """Code has one form; only the text between is written twice."""
    spoil(docs, old, new, languages=("zh",))
    assert any(problem in complaint for complaint in complaints(docs))


def test_traces_of_a_session_are_found(docs):
    """Counters and metadata of whoever ran it last would change with every save."""
    spoil(docs, '"execution_count": 2', '"execution_count": 17', languages=("en",))
    (found,) = complaints(docs)
    assert "en/lab.ipynb: is not stored as the book's notebooks are" in found


def test_update_writes_what_the_cells_print(docs, capsys):
    """And shows how each notebook changes; what was tidy is not touched."""
    spoil(docs, '"1\\n"', '"3\\n"', languages=("en",))
    untouched = (docs / "zh" / "lab.ipynb").stat().st_mtime_ns
    update(docs)
    assert complaints(docs) == []
    said = capsys.readouterr().out
    assert "en/lab.ipynb: changed" in said
    assert "-3\n    +1\n" in said
    assert (docs / "zh" / "lab.ipynb").stat().st_mtime_ns == untouched


def test_update_does_not_accept_an_exception(docs):
    """What a reader is to see as failing, the cell catches and prints."""
    spoil(docs, "print(x)", "print(y)")
    with pytest.raises(PressError, match="cell first raises NameError"):
        update(docs)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"id": "second",', "", "cell 4 (without an id) cannot be named"),
        ('"# Lab"', '"Lab\\n# Lab"', "cell 1 (lab) has a heading in its middle"),
        ('"# Lab"', '"# Lab\\n\\n```python\\nx = 1\\n```"', "cell 1 (lab) has code in its text"),
        ('"markdown"', '"raw"', "cell 1 (lab) is of the kind raw"),
        ('"# Lab"', '"## Lab"', "does not begin with its title"),
        ('"title": "Lab"', '"title": ""', "its metadata has no title"),
        ('"cells"', "cells", "is no notebook"),
    ],
)
def test_a_form_that_is_not_the_books_is_named(docs, old, new, problem):
    """With the cell, and the mend."""
    spoil(docs, old, new)
    with pytest.raises(PressError) as error:
        read_notebooks(docs)
    assert problem in str(error.value)
    assert "mend: " in str(error.value)


# Pages


@pytest.fixture
def built(docs, tmp_path):
    """A function that has MkDocs build the small notebook's English page, and returns its folder."""

    def make(*, draft=False):
        settings = f"""
site_name: Small
site_url: https://example.org/en/
docs_dir: {docs}/en
site_dir: {tmp_path}/site
theme: {{name: null, custom_dir: {tmp_path}/theme}}
plugins:
  mkdocs-jupyter: {{include: ["*.ipynb"], execute: true, allow_errors: false, ignore_h1_titles: true, cache_dir: {tmp_path}/cache}}
markdown_extensions: [attr_list, md_in_html]
extra: {{published: true}}
"""
        (tmp_path / "theme").mkdir(exist_ok=True)
        (tmp_path / "theme" / "main.html").write_text("{{ page.title }}: {{ page.content }}")
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        config = load_config(str(tmp_path / "mkdocs.yml"))
        attach(config, draft=draft)
        build(config)
        return tmp_path / "site" / "lab"

    return make


def test_a_page_looks_like_the_books(built):
    """Listings, ids, links and nothing of mkdocs-jupyter's; the file for readers lies beside it."""
    folder = built()
    html = (folder / "index.html").read_text("utf-8")
    assert html.startswith("Lab: <h1")
    assert '<h2 id="more">More</h2>' in html
    assert '<a href="./#lab">above</a>' in html
    assert html.count('<figure class="listing"') == html.count("<code data-program>") == 2
    assert "<pre><code data-output>1 &lt; 2\n</code></pre>" in html
    assert '<a href="lab.ipynb" download="lab.ipynb">' in html
    for foreign in ("<style", "<script", "jp-", "cdnjs"):
        assert foreign not in html
    file = nbformat.read(folder / "lab.ipynb", as_version=4)
    assert "[above](https://example.org/en/lab/#lab)" in file.cells[2].source


def test_a_kernel_awaits_as_the_check_does(built, docs):
    """With a task that is made in one cell and awaited in the next."""
    spoil(docs, "print(x)", "import asyncio; task = asyncio.create_task(asyncio.sleep(0, 2)); print(x)")
    spoil(docs, "{x} < 2", "{x} < {await task}")
    assert "1 &lt; 2" in (built() / "index.html").read_text("utf-8")


def test_a_second_build_executes_nothing(built, tmp_path, monkeypatch):
    """What the first has found out is kept, as long as the notebook is the same."""
    built()
    monkeypatch.setattr("mkdocs_jupyter.convert.nb2html", lambda *_, **__: pytest.fail("executed again"))
    shutil.rmtree(tmp_path / "site")
    assert (built() / "index.html").exists()


def test_an_exception_in_a_cell_stops_the_build(built, docs):
    """Named are the notebook and the cell."""
    spoil(docs, "print(f'{x} < 2')", "x = 1\\nprint(x)\\nprint(undefined)")
    with pytest.raises(PressError) as error:
        built()
    assert "en/lab.ipynb: cell second could not be run: NameError: name 'undefined' is not defined" in str(error.value)


def test_another_output_stops_the_build_but_not_a_draft(built, docs):
    """While writing, the page shows what the cells print now."""
    spoil(docs, '"1 < 2\\n"', '"1 < 3\\n"')
    with pytest.raises(PressError, match="cell second printed '1 < 2"):
        built()
    assert "1 &lt; 2" in (built(draft=True) / "index.html").read_text("utf-8")


def test_outputs_are_told_from_code():
    """Only what is below a cell counts, whatever characters it has."""
    html = '<div id="cell-id=a"><pre>code</pre><div class="x jp-OutputArea-output"><pre>1 &lt; 2\n</pre></div></div>'
    assert outputs_in(html + '<div id="cell-id=b"><pre>more</pre></div>') == {"a": "1 < 2\n"}
