"""The table of names by versions: what its cells say."""

import pytest

from press.asyncio_names import asyncio_names
from press.book import Book
from press.can_i_use import COLUMNS, can_i_use_html, can_i_use_markdown, cell
from press.evidence import Evidence
from press.introspection import Look, Measured
from tests.books import NOTHING_IN_PAGE

FUNCTION = Look("function", "()", None)
NAMES = {
    "asyncio.late": dict.fromkeys(COLUMNS[2:], FUNCTION),
    "asyncio.always": dict.fromkeys(COLUMNS, FUNCTION),
    "asyncio.soon_gone": dict.fromkeys(COLUMNS[:-1], FUNCTION),
    "asyncio.Task.cancel": dict.fromkeys(COLUMNS, Look("method", "(self)", None)),
    "asyncio.events": dict.fromkeys(COLUMNS, Look("module", None, None)),
}


@pytest.fixture
def small():
    """A book with one name of each fate."""
    warnings = {"asyncio.soon_gone": {"": dict.fromkeys(COLUMNS[-2:-1], "gone soon")}}
    measured = Measured({version: f"{version}.1" for version in COLUMNS}, NAMES, warnings)
    return Book({}, Evidence({}, {}, {}), measured, {}, {}, (), dict.fromkeys(NAMES, "api-all"), NOTHING_IN_PAGE)


def test_a_cell_says_that_a_version_has_a_name_lacks_it_or_warns(small):
    """From the very version on that warns first."""
    names = asyncio_names(small.measured)
    assert [cell(names["asyncio.late"], version) for version in COLUMNS[:3]] == ["✗", "✗", "✓"]
    assert [cell(names["asyncio.soon_gone"], version) for version in COLUMNS[-3:]] == ["✓", "△", "✗"]


def test_rows_are_names_of_the_module_and_then_methods_without_modules(small):
    """In the order of the alphabet, whatever its case."""
    _, _, *rows = can_i_use_markdown(small, "en")
    assert [row.split("`")[1] for row in rows] == [
        "asyncio.always",
        "asyncio.late",
        "asyncio.soon_gone",
        "asyncio.Task.cancel",
    ]


def test_the_page_has_the_same_cells_and_tells_names_apart_that_all_versions_have(small):
    """So that paper has room for the others."""
    html = can_i_use_html(small, "en", "../../")
    assert html.count('<tr class="everywhere">') == 2
    assert "<code>always</code>, <code>Task.cancel</code>" in html
    assert '<a href="../../en/api-all/#asyncio.late"><code>late</code></a>' in html
    for row in can_i_use_markdown(small, "en")[2:]:
        cells = row.strip("| ").split(" | ")[1:]
        expected = "".join(f'<td data-version="{v}">{text}</td>' for v, text in zip(COLUMNS, cells, strict=True))
        assert expected in html
    assert f"On all of {COLUMNS[0]} – {COLUMNS[-1]}" in html
