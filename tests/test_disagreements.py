"""Where documentation and measurement differ: every row is told, and proven on the page."""

import re

import pytest

from press.asyncio_names import disagreements
from press.book import Book, book
from press.disagreements import disagreements_markdown
from press.documented import Documented
from press.evidence import Evidence
from press.introspection import Look, Measured
from press.pages import read_pages
from tests.books import NOTHING_IN_PAGE


def test_every_difference_is_proven_by_a_program_on_its_page():
    """By the last part of its name, in the code of a program that the page shows."""
    whole = book()
    page = read_pages()["en"]["disagreements.md"]
    words = set(re.findall(r"\w+", " ".join(whole.snippets[name].program for name in page.shows)))
    found = list(disagreements(whole.measured, whole.documented))
    assert len(found) > 20
    unproven = [it.name for it in found if it.name.rpartition(".")[2] not in words]
    assert not unproven, (
        f"no program on disagreements.md has {unproven}\n    mend: write one in snippets/disagreements/"
    )


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "en",
            [
                "| `asyncio.a` | [added in 3.7](there) | added in 3.8 |",
                "| `asyncio.b` | [does not say so](there) | signature changed in 3.9 |",
            ],
        ),
        (
            "zh",
            [
                "| `asyncio.a` | [新增于 3.7](there) | 新增于 3.8 |",
                "| `asyncio.b` | [没有提到](there) | 签名变于 3.9 |",
            ],
        ),
    ],
)
def test_a_row_says_what_the_documentation_says_and_what_was_measured(language, rows):
    """With the address, in the language of the page."""
    looks = {"asyncio.a": {"3.8": "()", "3.9": "()"}, "asyncio.b": {"3.7": "()", "3.8": "()", "3.9": "(x)"}}
    names = {name: {v: Look("function", text, None) for v, text in by.items()} for name, by in looks.items()}
    said = {
        name: Documented(True, added, (), None, None, "there")
        for name, added in (("asyncio.a", "3.7"), ("asyncio.b", None))
    }
    measured = Measured({v: f"{v}.1" for v in ("3.7", "3.8", "3.9")}, names, {})
    small = Book({}, Evidence({}, {}, {}), measured, said, {}, (), {}, NOTHING_IN_PAGE)
    assert disagreements_markdown(small, language)[2:] == rows
