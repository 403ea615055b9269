"""Links from names to the reference, and what they know of versions."""

from xml.etree import ElementTree as ET

import pytest

from press.book import Book
from press.evidence import Evidence
from press.highlighting import highlighted
from press.instead import Instead
from press.introspection import Look, Measured
from press.name_links import link_names, marks, named, with_code_links, with_name_links
from tests.books import NOTHING_IN_PAGE


@pytest.fixture
def small():
    """A book that describes three names; one came with 3.7, one went with it."""
    look = Look("function", "()", None)
    names = {
        "asyncio.run": {"3.7": look},
        "asyncio.coroutine": {"3.6": look},
        "asyncio.TaskGroup": {"3.6": look, "3.7": look},
        "asyncio.loop.call_soon": {"3.6": look, "3.7": look},
        "asyncio.TimeoutError": {"3.6": look, "3.7": look},
        "asyncio.undescribed": {"3.6": look, "3.7": look},
    }
    described = {name: "api-all" for name in names if name != "asyncio.undescribed"}
    instead = {"asyncio.run": Instead(before='loop.run("x")'), "asyncio.coroutine": Instead(after="async def")}
    measured = Measured({"3.6": "3.6.15", "3.7": "3.7.16"}, names, {})
    return Book({}, Evidence({}, {}, {}), measured, {}, instead, (), described, NOTHING_IN_PAGE)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("asyncio.run", "asyncio.run"),
        ("asyncio.run(main())", "asyncio.run"),
        ("loop.call_soon(f)", "asyncio.loop.call_soon"),
        ("TaskGroup", "asyncio.TaskGroup"),
        ("run", None),
        ("run()", None),
        ("TimeoutError", None),
        ("asyncio.nowhere", None),
        ("x = asyncio.run(main())", None),
        ("asyncio", None),
    ],
)
def test_code_means_a_name_only_where_nothing_else_can_be_meant(small, code, name):
    """`run` may be anybody's."""
    assert named(code, small) == name


def test_a_link_knows_the_versions_that_lack_the_name_and_what_to_write_there(small):
    """In the language of the page."""
    late = marks(small.names["asyncio.run"], small, "en")
    assert late == {"data-lacks": "2.7 3.6", "data-lacks-told": 'new in 3.7; write loop.run("x")'}
    gone = marks(small.names["asyncio.coroutine"], small, "zh")
    assert gone["data-lacks"] == "2.7"
    assert gone["data-lacks-told"] == "asyncio 是 3.4 起才有的"
    assert gone["data-lost"].startswith("3.7 3.8")
    assert gone["data-lost-told"] == "3.7 起移除；改写 async def"


def test_prose_is_linked_but_no_heading_no_link_and_no_program(small):
    """The span stays what it was, inside the link."""
    root = ET.fromstring(
        "<div><h2><code>asyncio.run</code></h2><p>Use <code>asyncio.run()</code>, or <a href='x'><code>asyncio.run</code></a>; "
        "<code>asyncio.undescribed</code>.</p><pre><code>asyncio.run</code></pre></div>"
    )
    link_names(root, small, "en", "../../")
    html = ET.tostring(root, "unicode")
    assert html.count('class="name"') == 1
    assert 'href="../../en/api-all/#asyncio.run"' in html
    assert "<code>asyncio.run()</code></a>, or" in html


def test_paragraphs_in_boxes_are_linked_too(small):
    """They are HTML already."""
    html = with_code_links(
        "<code>asyncio.run</code> and <a href='x'><code>asyncio.run</code></a>", small, "en", "../../"
    )
    assert html.startswith('<a class="name" href="../../en/api-all/#asyncio.run" data-lacks="2.7 3.6"')
    assert html.count('class="name"') == 1


def test_in_a_program_the_first_use_is_a_link_and_the_others_are_marked(small):
    """The text of the program stays to the letter."""
    program = "import asyncio\nasyncio.run(a)\nasyncio.run(b)\nother.run()\n"
    html = highlighted(program, lambda tokens: with_name_links(tokens, small, "en", "../../"))
    assert html.count('<a class="name"') == 1
    assert html.count('<span class="name" data-lacks=') == 1
    assert "".join(ET.fromstring(f"<pre>{html}</pre>").itertext()) == program
    assert "&quot;x&quot;" in html


def test_a_long_name_in_a_table_is_broken_between_its_words_only(small):
    """After a dot, or before an underscore; in prose there is room, and nothing is changed."""
    cell, prose = (
        ET.fromstring("<td><code>loop.call_soon(f, 0.5)</code></td>"),
        ET.fromstring("<p><code>loop.call_soon</code></p>"),
    )
    for root in (cell, prose):
        link_names(root, small, "en", "../")
    assert "<code>loop.<wbr />call<wbr />_soon(f, 0.5)</code>" in ET.tostring(cell, encoding="unicode")
    assert "<code>loop.call_soon</code>" in ET.tostring(prose, encoding="unicode")
