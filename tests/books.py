"""Small books for tests: pages of both languages in a folder of their own."""

from pathlib import Path
from textwrap import dedent

import pytest

from press.in_page import InPage
from press.pages import read_pages
from press.parity import Pages

NOTHING_IN_PAGE = InPage({}, {}, {})  # of a book none of whose programs was run as pages run them
FRONT = "---\ntitle: A title\ndescription: A description.\n---\n\n"


@pytest.fixture
def book(tmp_path: Path):
    """A function that writes page.md in both languages, and reads the pages."""

    def write(zh: str, en: str | None = None, name: str = "page.md") -> Pages:
        for language, text in (("zh", zh), ("en", zh if en is None else en)):
            page = tmp_path / language / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(FRONT + dedent(text), "utf-8")
        return read_pages(tmp_path)

    return write
