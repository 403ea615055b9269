"""The rules of the book's form, each broken once."""

import pytest

from press.lint import (
    cramped_code,
    looks_like_python,
    nameless_columns,
    pasted_code,
    poor_front_matter,
    unused_snippets,
)
from press.snippets import read_snippets
from tests.books import book

__all__ = ["book"]


def told(complaints):
    """What is said, without the folder of the small book."""
    return [(complaint.place.rpartition("/")[2], complaint.problem) for complaint in complaints]


@pytest.mark.parametrize(
    "pasted",
    [
        "```python\nx = 1\n```",
        "```py\nx = 1\n```",
        "```\nx = 1\n```",
        "    x = 1",
        "<pre>x = 1</pre>",
        "```text\nimport os\n```",
        "- item\n\n    ```python\n    x = 1\n    ```",
        "```text\n>>> 1\n```",
    ],
)
def test_python_on_a_page_is_found(book, pasted):
    """In whatever fence, indented, in lists, or as HTML."""
    pages = book("# T { #t }\n\nWords.\n\n" + pasted + "\n")
    assert {place.partition(":")[0] for place, _ in told(pasted_code(pages))} == {"page.md"}


@pytest.mark.parametrize("text", ["TypeError: can't send", "a/b/\n  c.py", "$ make serve", "0 1 2", "tick"])
def test_plain_text_is_no_python(text):
    """Messages, trees of files and commands may be shown."""
    assert not looks_like_python(text)


def test_a_snippet_that_no_page_shows_is_named(book, tmp_path):
    """In each language by itself."""
    (tmp_path / "snippets" / "page").mkdir(parents=True)
    (tmp_path / "snippets" / "page" / "lonely.py").write_text("print(1)\n")
    found = told(unused_snippets(book("# T { #t }\n"), read_snippets(tmp_path / "snippets")))
    assert found == [("lonely.py", f"docs/{language}/page.md does not show it") for language in ("zh", "en")]


def test_a_shared_description_is_named(book):
    """Two pages with one description are one page too many for a search engine."""
    book("# T { #t }\n", name="other.md")
    assert ("page.md:1", "shares its description with another page") in told(poor_front_matter(book("# T { #t }\n")))


@pytest.mark.parametrize("cramped", ["调用`next()`时", "调用 `next()`时", "调用`next()` 时"])
def test_code_without_space_is_named(book, cramped):
    """On either side."""
    assert told(cramped_code(book(f"# T {{ #t }}\n\n{cramped}\n")))


@pytest.mark.parametrize("spaced", ["调用 `next()` 时", "`next()`，`send()`。", "用 `a` 和 `b` 来"])
def test_code_with_space_or_punctuation_is_fine(book, spaced):
    """Full-width punctuation brings its own space."""
    assert not told(cramped_code(book(f"# T {{ #t }}\n\n{spaced}\n")))


def test_a_column_without_a_name_is_named(book):
    """Every cell of a table's head says something."""
    table = "| {} | b |\n| --- | --- |\n| 1 | 2 |\n"
    assert (
        told(nameless_columns(book("# T { #t }\n\n" + table.format("")))) == [("page.md:8", "a column has no name")] * 2
    )
    assert not told(nameless_columns(book("# T { #t }\n\n" + table.format("a"))))
