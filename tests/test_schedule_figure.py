"""What a page shows of a schedule: the sentence, the picture, the table, and other versions folded."""

import pytest

from press.directives import find_directives
from press.errors import PressError
from press.house import LANGUAGES
from press.schedule import Schedule, Variant
from press.schedule_figure import schedule_html, schedule_markdown, shown_with_program
from tests.proving import program
from tests.test_swimlanes import WAITING, event, tasks

OTHER = tasks(event(0, 0, "created"), event(0, 0, "runs"), event(0, 0, "returns", what="None"))
BOTH = Schedule("x", (Variant(("3.12", "3.13", "3.14"), WAITING), Variant(("3.11",), OTHER)))


def directive(text="/// schedule | a/b\n\nLook at `job`.\n\n///"):
    """The first directive of a text."""
    return find_directives(text.splitlines(), "page.md")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_says_what_to_look_at_and_shows_each_variant(language, tmp_path):
    """The stated version's open, the other folded below; both can be reached by keyboard, with names of their own."""
    snippet = program(tmp_path, "one = 1\ntwo = 2\nthree = 3\n")
    html = schedule_html(directive(), snippet, BOTH, language, lambda text: f"[{text}]")
    assert "<figcaption>[Look at `job`.]</figcaption>" in html
    assert html.count('tabindex="0" role="region" aria-label=') == 2
    assert html.index("schedule-lanes") < html.index("<details>") < html.rindex("schedule-lanes")
    assert "3.12 – 3.13" in html
    assert "3.11" in html.rpartition("<summary>")[2].partition("</summary>")[0]
    labels = [part.partition('"')[0] for part in html.split('role="region" aria-label="')[1:]]
    assert len(set(labels)) == 2, "two regions of one name"


def test_a_copy_has_the_tables_of_all_variants(tmp_path):
    """A reader without pictures misses nothing."""
    lines = schedule_markdown(directive(), program(tmp_path, "one = 1\ntwo = 2\nthree = 3\n"), BOTH, "en")
    assert lines[0] == "Look at `job`."
    assert sum(line.startswith("| Time |") for line in lines) == 2
    assert "It differs on 3.11" in lines


def test_a_program_that_is_not_on_the_page_has_no_picture_there():
    """A reader could not see its lines."""
    shown = "/// snippet | a/b\n///\n\n/// schedule | a/b\n\nLook.\n\n///"
    found = find_directives(shown.splitlines(), "page.md")
    shown_with_program(found[1], found, "page.md")
    with pytest.raises(PressError) as raised:
        shown_with_program(found[1], found[1:], "page.md")
    assert str(raised.value) == (
        "page.md:4: draws the schedule of a/b, which this page does not show\n"
        "    mend: show the program above it: '/// snippet | a/b'"
    )
