"""Rules of the book's form, one function each: pages and snippets in, complaints out."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from press.errors import Complaint
from press.house import LANGUAGES, shown
from press.pages import Page
from press.parity import Pages
from press.snippets import Snippet

PLAIN_FENCES = ("console", "text", "toml")
LONGEST_DESCRIPTION = {"zh": 80, "en": 160}  # characters that a search engine shows


def all_pages(pages: Pages) -> Iterator[Page]:
    """Every page of every language."""
    for language in LANGUAGES:
        yield from pages[language].values()


def unused_snippets(pages: Pages, snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """A program that the page of its chapter does not show, nor the one of its proofs; they share one stem."""
    for language in LANGUAGES:
        showing = {(page.name, name) for page in pages[language].values() for name in page.shows}
        for name, snippet in snippets.items():
            page = f"{snippet.chapter}.md"
            if not {(page, name), (f"{snippet.chapter}-proofs.md", name)} & showing:
                yield Complaint(
                    shown(snippet.path),
                    f"docs/{language}/{page} does not show it",
                    f"show it there ('/// snippet | {name}'), or delete it",
                )


def pasted_code(pages: Pages) -> Iterator[Complaint]:
    """Python that is written on a page: nobody has run it. Only notebooks hold code, and theirs is run."""
    for page in all_pages(pages):
        if page.path.suffix == ".ipynb":
            continue
        for code in page.code:
            if code.info not in PLAIN_FENCES or looks_like_python(code.text):
                yield Complaint(
                    f"{page.place}:{code.line}",
                    f"a block of {code.info or 'unnamed'} code is pasted here",
                    "make Python a program in snippets/ and show it by '/// snippet | chapter/name'; "
                    f"fence anything else as one of {', '.join(PLAIN_FENCES)}",
                )


def looks_like_python(text: str) -> bool:
    """Whether ``text`` holds a prompt, or a statement that only Python could mean."""
    if re.search(r"^\s*>>>", text, re.MULTILINE):
        return True
    statements = (
        ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.For, ast.While, ast.With,
        ast.Try, ast.Assign, ast.AugAssign,
    )  # fmt: skip
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    calls = any(isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield) for node in tree.body)
    return calls or any(isinstance(node, statements) for node in tree.body)


def poor_front_matter(pages: Pages) -> Iterator[Complaint]:
    """A page without a title and a description of its own, of a length that is shown whole."""
    for key in ("title", "description"):
        said = Counter((page.language, page.meta.get(key)) for page in all_pages(pages))
        for page in all_pages(pages):
            text = page.meta.get(key)
            if not text:
                yield Complaint(f"{page.place}:1", f"has no {key}", f"write '{key}: …' in its front matter")
            elif said[page.language, text] > 1:
                yield Complaint(f"{page.place}:1", f"shares its {key} with another page", "say what this page is about")
            elif key == "description" and len(text) > LONGEST_DESCRIPTION[page.language]:
                most = LONGEST_DESCRIPTION[page.language]
                yield Complaint(f"{page.place}:1", f"its description has {len(text)} characters", f"say it in {most}")


def cramped_code(pages: Pages) -> Iterator[Complaint]:
    """In Chinese, a code span without a space beside a character; autocorrect, which sees the rest, passes these."""
    touching = re.compile(r"[\u4e00-\u9fff]`[^`]+`|`[^`]+`[\u4e00-\u9fff]")
    for page in pages["zh"].values():
        for section in page.sections:
            for offset, line in enumerate(section.text.splitlines()):
                # Spans are taken from the left, so that what lies between two of them is not taken for one.
                spans = list(re.finditer(r"(?<!`)`[^`]+`(?!`)", line))
                for span in spans:
                    around = line[max(0, span.start() - 1) : span.end() + 1]
                    if touching.search(around):
                        yield Complaint(
                            f"{page.place}:{section.line + offset}", f"no space at {around!r}", "put a space between"
                        )


def nameless_columns(pages: Pages) -> Iterator[Complaint]:
    """A table with an empty cell in its head: a screen reader has nothing to call the column by."""
    for page in all_pages(pages):
        for section in page.sections:
            lines = section.text.splitlines()
            for offset, (line, below) in enumerate(pairwise(lines)):
                if re.match(r"^\|[ :|-]+\|$", below) and re.search(r"\|\s*\|", line):
                    yield Complaint(
                        f"{page.place}:{section.line + offset}", "a column has no name", "name every column"
                    )


def complaints(pages: Pages, snippets: dict[str, Snippet]) -> Iterable[Complaint]:
    """What all rules find."""
    yield from unused_snippets(pages, snippets)
    yield from pasted_code(pages)
    yield from poor_front_matter(pages)
    yield from cramped_code(pages)
    yield from nameless_columns(pages)
