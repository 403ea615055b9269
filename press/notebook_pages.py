"""Makes pages of notebooks: all that is tied to MkDocs and mkdocs-jupyter.

mkdocs-jupyter finds the notebooks, executes them in a kernel and remembers what came of it. Its pages are not used: they
bring 600 kB of styles and load scripts from elsewhere, and it knows neither the site's links nor ids in its headings.
What each cell printed is taken from them and compared; then the page is rendered like every other.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from nbclient.exceptions import CellExecutionError

from press.book import book
from press.errors import PressError
from press.house import shown
from press.listing import program_html
from press.name_links import with_name_links
from press.notebooks import ACCEPT, Cell, Notebook, cell_texts, read_notebook, stored
from press.words import WORDS

TO_TOP = "../../"  # from the page of a notebook to the top of the site


def attach(config: MkDocsConfig, *, draft: bool) -> None:
    """Have MkDocs build the notebooks of ``config`` as pages; a ``draft`` shows also what is not expected."""
    config.plugins["press-notebooks"] = _NotebookPages(draft=draft)


class _NotebookPages(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Runs after mkdocs-jupyter, whose way to render a page it calls and then takes back."""

    def __init__(self, *, draft: bool) -> None:
        self.draft = draft

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page's Markdown; for a notebook, made from its cells."""
        if not page.file.src_uri.endswith(".ipynb"):
            return markdown
        notebook = read_notebook(Path(page.file.abs_src_path or ""))
        printed = self._execute(page, config, files, notebook)
        page.meta = {"title": notebook.title, "description": notebook.description}
        return page_markdown(notebook, printed)

    def _execute(self, page: Page, config: MkDocsConfig, files: Files, notebook: Notebook) -> dict[str, str]:
        """What each cell prints, by its id, in a kernel of the Python that builds the book."""
        try:
            with _fresh_jupyter():
                page.render(config, files)
        except Exception as error:  # noqa: BLE001 – the kernel's, nbclient's and nbconvert's have no other in common
            raise _failed(notebook, error) from None
        del page.render  # mkdocs-jupyter's, which hides the page's own
        printed = {cell.id: "" for cell in notebook.code} | outputs_in(page.content or "")
        for cell in notebook.code:
            if printed[cell.id] != cell.printed and not self.draft:
                raise PressError(
                    f"cell {cell.id} printed {printed[cell.id]!r}, but below it stands {cell.printed!r}",
                    path=shown(notebook.path),
                    mend=ACCEPT,
                )
        return printed

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Put the file for readers beside a notebook's page."""
        if page.file.src_uri.endswith(".ipynb"):
            notebook = read_notebook(Path(page.file.abs_src_path or ""))
            edition = str(config.site_url) if config.extra["published"] else "../" * page.url.count("/")
            beside = Path(page.file.abs_dest_path).with_name(notebook.path.name)
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(stored(notebook, edition), "utf-8")
        return output


@contextmanager
def _fresh_jupyter() -> Iterator[None]:
    """Nothing that users have set up for kernels of their own reaches ours, and ours leaves nothing with them."""
    with tempfile.TemporaryDirectory(prefix="kernel-") as folder:
        sockets = {"transport": "ipc", "ip": f"{folder}/socket"}  # TCP would let in whoever else uses the machine
        Path(folder, "jupyter_nbconvert_config.json").write_text(json.dumps({"KernelManager": sockets}), "utf-8")
        ours = dict.fromkeys(("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"), folder)
        ours["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # it warns about a debugger that nobody starts
        theirs = {name: os.environ.get(name) for name in ours}
        os.environ.update(ours)
        try:
            yield
        finally:
            for name, value in theirs.items():
                del os.environ[name]
                if value is not None:
                    os.environ[name] = value


def _failed(notebook: Notebook, error: Exception) -> PressError:
    """``error``, with the cell that it is about: nbclient quotes that cell's source between two rules."""
    where, said = "the notebook", str(error) or type(error).__name__
    if isinstance(error, CellExecutionError):
        where = next((f"cell {cell.id}" for cell in notebook.code if f"-\n{cell.source.strip()}\n-" in said), "a cell")
        said = f"{error.ename}: {error.evalue}"
    return PressError(f"{where} could not be run: {said}", path=shown(notebook.path), mend="mend the cell")


def page_markdown(notebook: Notebook, printed: dict[str, str]) -> str:
    """The notebook as a page's Markdown, with its cells drawn as listings; a link to the file follows the opening."""
    words = WORDS[notebook.language]
    name = notebook.path.name
    about = (
        f'<p class="notebook-file"><a href="{name}" download="{name}">{words["download"].format(file=name)}</a> '
        f"{notebook.runs_on}</p>"
    )
    numbers = {cell.id: number for number, cell in enumerate(notebook.code, 1)}
    linked = partial(with_name_links, book=book(), language=notebook.language, to_top=TO_TOP)

    def drawn(cell: Cell) -> str:
        return cell_html(cell, program_html(cell.source, linked), numbers[cell.id], printed[cell.id], words["output"])

    opening, *rest = cell_texts(notebook, drawn)
    return "\n\n".join([opening, about, *rest]) + "\n"


def cell_html(cell: Cell, program: str, number: int, printed: str, label: str) -> str:
    """A cell, with its ``program`` as HTML, as a listing, named as Jupyter names it."""
    parts = [
        f'<figure class="listing" id="cell-{cell.id}">',
        f"<figcaption>In [{number}]</figcaption>",
        f'<div class="listing-program">{program}</div>',
    ]
    if printed:
        output = f"<pre><code data-output>{escape(printed, quote=False)}</code></pre>"
        parts.append(f'<div class="listing-output"><p class="listing-label">{label}</p>{output}</div>')
    return "\n".join([*parts, "</figure>"])


def outputs_in(html: str) -> dict[str, str]:
    """What the cells with output printed, by their ids, from mkdocs-jupyter's page."""
    reader = _Outputs()
    reader.feed(html)
    return reader.printed


class _Outputs(HTMLParser):
    """Collects the text of each ``pre`` that is an output."""

    def __init__(self) -> None:
        super().__init__()
        self.printed: dict[str, str] = {}
        self.cell = ""
        self.in_output = self.in_text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (given.get("id") or "").startswith("cell-id="):
            self.cell = str(given["id"]).removeprefix("cell-id=")
        self.in_output = self.in_output or "jp-OutputArea-output" in (given.get("class") or "").split()
        self.in_text = self.in_text or (tag == "pre" and self.in_output)

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            self.in_output = self.in_text = False

    def handle_data(self, data: str) -> None:
        if self.in_text:
            self.printed[self.cell] = self.printed.get(self.cell, "") + data
