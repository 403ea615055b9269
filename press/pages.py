"""Reads a page of the book into its sections and blocks, by its source: what the checks compare.

CommonMark's own parser (markdown-it) does the reading; snippet directives and pymdown's blocks, which it does not
know, are one-line blocks of their own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from press.directives import OTHER_BLOCKS, Directive, find_directives
from press.errors import PressError
from press.house import DOCS, LANGUAGES, shown
from press.notebooks import cell_texts, read_notebook

_FRONT_MATTER = re.compile(r"\A---\n(?P<yaml>.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"^(?P<title>.*?)\s*\{\s*#(?P<id>[\w-]+)\s*\}\s*$")
_FENCE_OF_BLOCK = re.compile(rf"^(?P<slashes>/{{3,}})\s*(?P<name>{'|'.join(OTHER_BLOCKS)})?\b.*$")
FRONT_MATTER = "(front matter)"  # stands for a section's id


@dataclass(frozen=True)
class Block:
    """One block: what it is in a word or two, such as ``paragraph`` or ``list of 3``, and its line in the file."""

    kind: str
    line: int


@dataclass(frozen=True)
class Section:
    """From one heading to the next: ``level`` is 1 to 6, and 0 for the front matter."""

    id: str
    level: int
    title: str
    line: int
    text: str
    blocks: tuple[Block, ...]
    links: tuple[str, ...]

    @property
    def digest(self) -> str:
        """A short hash of the text, by which a later change is seen."""
        return sha256(self.text.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Code:
    """A block of code that is written on the page itself: its fence's info, or what else it is."""

    info: str
    text: str
    line: int


@dataclass(frozen=True)
class Page:
    """One source of a page: ``name`` is its path below the language's folder, the same in both languages."""

    name: str
    language: str
    path: Path
    meta: dict[str, Any]
    sections: tuple[Section, ...]
    directives: tuple[Directive, ...]
    code: tuple[Code, ...]

    @property
    def shows(self) -> tuple[str, ...]:
        """The names of the snippets on the page, each once, in order."""
        return tuple(dict.fromkeys(directive.name for directive in self.directives if directive.kind == "snippet"))

    @property
    def place(self) -> str:
        """The path as messages show it."""
        return shown(self.path)

    @property
    def address(self) -> str:
        """Where the page stands below the top of the site, such as ``zh/delegation/``."""
        stem = Path(self.name).with_suffix("")
        folder = stem.parent if stem.name == "index" else stem
        return (Path(self.language) / folder).as_posix() + "/"


def read_pages(docs: Path = DOCS) -> dict[str, dict[str, Page]]:
    """All pages: language → name → page."""
    return {
        language: {
            path.relative_to(docs / language).as_posix(): read_page(path, language, docs)
            for path in sorted((docs / language).rglob("*"))
            if path.suffix in (".md", ".ipynb") and ".ipynb_checkpoints" not in path.parts
        }
        for language in LANGUAGES
    }


def read_page(path: Path, language: str, docs: Path = DOCS) -> Page:
    """The page of one file; raises PressError at what breaks the book's form."""
    text = _notebook_text(path) if path.suffix == ".ipynb" else path.read_text("utf-8")
    front = _FRONT_MATTER.match(text)
    if not front:
        raise PressError(
            "has no front matter", path=shown(path), line=1, mend="begin with ---, title:, description:, ---"
        )
    lines = text.splitlines()
    skipped = front[0].count("\n")
    directives = find_directives(lines, shown(path))
    try:
        meta = yaml.safe_load(front["yaml"])
    except yaml.YAMLError as error:
        line = getattr(error, "problem_mark", None)
        raise PressError(
            "its front matter is no YAML",
            path=shown(path),
            line=line.line + 2 if line else 1,
            mend='put quotation marks around a text with a colon: title: "One: two"',
        ) from None
    tokens = MarkdownIt("commonmark").enable("table").parse(_readable(lines, skipped, directives))
    head = Section(FRONT_MATTER, 0, "", 1, front[0], (), ())
    sections = [head, *_sections(_blocks(tokens, lines, directives), lines, shown(path))]
    return Page(
        name=path.relative_to(docs / language).as_posix(),
        language=language,
        path=path,
        meta=meta,
        sections=tuple(sections),
        directives=tuple(directives),
        code=tuple(_code(tokens)),
    )


def _notebook_text(path: Path) -> str:
    """A notebook as a page: its cells one after the other, code in fences, the cells' ids on its headings."""
    notebook = read_notebook(path)
    meta = yaml.safe_dump({"title": notebook.title, "description": notebook.description}, allow_unicode=True)
    cells = cell_texts(notebook, lambda cell: f"```python\n{cell.source}\n```")
    return "\n\n".join([f"---\n{meta}---", *cells]) + "\n"


@dataclass(frozen=True)
class _Found:
    """A block with what its section needs of it."""

    block: Block
    links: tuple[str, ...] = ()
    heading: tuple[int, str] | None = None


def _readable(lines: list[str], skipped: int, directives: Iterable[Directive]) -> str:
    """The page for CommonMark: the ``skipped`` lines of front matter blank, other blocks' fences as thematic breaks.

    A thematic break interrupts every other block, and keeps the line's number.
    """
    readable = [""] * skipped + lines[skipped:]
    for directive in directives:
        readable[directive.first - 1 : directive.last] = ["***"] + [""] * (directive.last - directive.first)
    return "\n".join("***" if _FENCE_OF_BLOCK.match(line) else line for line in readable)


def _code(tokens: Iterable[Token]) -> Iterator[Code]:
    """Every block of code, however deep in lists or quotes, and HTML that may hold one."""
    for token in tokens:
        if token.type in ("fence", "code_block", "html_block"):
            info = {"code_block": "indented", "html_block": "html"}.get(token.type, token.info.strip())
            yield Code(info, token.content, token.map[0] + 1 if token.map else 0)


def _blocks(tokens: list[Token], lines: list[str], directives: Iterable[Directive]) -> Iterator[_Found]:
    """The blocks of a page in order."""
    shown_at = {directive.first: directive for directive in directives}
    for token, children in _top_level(tokens):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "hr" and line in shown_at:
            directive = shown_at[line]
            texts = [note.text for note in directive.notes] or [directive.text]
            links = [link for text in texts for link in _links_in(text)]
            yield _Found(Block(_described(directive), line), tuple(links))
        elif token.type == "hr" and (fence := _FENCE_OF_BLOCK.match(lines[line - 1])):
            yield _Found(Block(fence["name"] or "end of a block", line))
        else:
            yield _describe(token, children, line)


def _described(directive: Directive) -> str:
    """A directive in words: both languages must show the same programs, and the same names in the same order."""
    if directive.kind == "api":
        return f"api of {', '.join(note.quoted for note in directive.notes)}"
    if directive.kind == "snippet":
        return f"snippet {directive.name} with {len(directive.notes)} notes"
    return f"{directive.kind} {directive.name}".strip()


def _top_level(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Each outermost token with all that is inside it."""
    opened: tuple[Token, list[Token]] | None = None
    for token in tokens:
        if opened is None:
            if token.nesting == 1:
                opened = token, []
            else:
                yield token, []
        elif token.nesting == -1 and token.level == 0:
            yield opened
            opened = None
        else:
            opened[1].append(token)


def _describe(token: Token, inside: list[Token], line: int) -> _Found:
    links = tuple(_links(inside))
    if token.type == "heading_open":
        return _Found(Block("heading", line), links, (int(token.tag[1]), inside[0].content))
    if token.type in ("bullet_list_open", "ordered_list_open"):
        items = sum(inner.type == "list_item_open" and inner.level == 1 for inner in inside)
        return _Found(Block(f"{'bulleted' if 'bullet' in token.type else 'numbered'} list of {items}", line), links)
    if token.type == "table_open":
        rows = sum(inner.type == "tr_open" for inner in inside)
        cells = sum(inner.type in ("td_open", "th_open") for inner in inside)
        return _Found(Block(f"table of {rows} rows and {cells // max(rows, 1)} columns", line), links)
    if token.type in ("fence", "code_block"):
        return _Found(Block(f"{token.type} {token.info}".strip(), line))
    return _Found(Block(token.type.removesuffix("_open"), line), links)


def _links(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        target = token.attrs.get("href", token.attrs.get("src"))
        if target:
            yield str(target)
        yield from _links(token.children or ())


def _links_in(text: str) -> list[str]:
    return list(_links(MarkdownIt("commonmark").parseInline(text)))


def _sections(found: Iterable[_Found], lines: list[str], place: str) -> Iterator[Section]:
    """The blocks gathered under their headings."""
    gathered: list[tuple[_Found, list[_Found]]] = []
    for item in found:
        if item.heading:
            gathered.append((item, []))
        elif not gathered:
            raise PressError("stands before the first heading", path=place, line=item.block.line, mend="move it below")
        else:
            gathered[-1][1].append(item)
    starts = [head.block.line for head, _ in gathered] + [len(lines) + 1]
    seen: set[str] = set()
    for (head, body), start, end in zip(gathered, starts, starts[1:], strict=False):
        assert head.heading is not None
        level, content = head.heading
        named = _HEADING.match(content)
        if not named:
            raise PressError(
                f"the heading {content!r} has no id",
                path=place,
                line=start,
                mend="end it with { #an-id }, the same in both languages",
            )
        if named["id"] in seen:
            raise PressError(f"a second heading with the id {named['id']}", path=place, line=start, mend="rename one")
        seen.add(named["id"])
        yield Section(
            id=named["id"],
            level=level,
            title=named["title"],
            line=start,
            text="\n".join(lines[start - 1 : end - 1]).rstrip() + "\n",
            blocks=tuple(item.block for item in body),
            links=head.links + tuple(link for item in body for link in item.links),
        )
