"""How the two languages are kept together, shown on small books."""

import pytest

from press import parity
from press.errors import PressError
from press.parity import accept, different_form, out_of_step, read_agreed
from tests.books import book

__all__ = ["book"]

PAGE = """
    # Title { #title }

    Words with a [link](other.md#there).

    ## Part { #part }

    - one
    - two
"""


@pytest.fixture(autouse=True)
def agreed(tmp_path, monkeypatch):
    """What was agreed is kept with the small book."""
    monkeypatch.setattr(parity, "AGREED", tmp_path / "agreed.json")
    return tmp_path / "agreed.json"


def problems(pages):
    """What is wrong with the form, in short."""
    return [complaint.problem for complaint in different_form(pages)]


def test_the_same_form_in_other_words_is_no_complaint(book):
    """Only form is compared: ids, levels, blocks, links."""
    other = PAGE.replace("Title", "标题").replace("Words with a [link]", "几个字和[链接]").replace("one", "一")
    assert problems(book(PAGE, other)) == []


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ("#part", "#other", "the headings differ: #part at level 2 here, #other at level 2 there"),
        ("## Part", "### Part", "the headings differ: #part at level 2 here, #part at level 3 there"),
        ("- two", "- two\n    - three", "in #part, bulleted list of 2 stands against bulleted list of 3"),
        ("- one\n    - two", "Words.", "in #part, bulleted list of 2 stands against paragraph"),
        ("#there", "#elsewhere", "in #title, a link to other.md#there stands against one to other.md#elsewhere"),
        (
            "- one",
            "/// snippet | a/b\n    ///\n\n    - one",
            "in #part, bulleted list of 2 stands against snippet a/b with 0 notes",
        ),
        ("- one\n    - two", "", "in #part, bulleted list of 2 stands against nothing"),
    ],
)
def test_a_difference_in_form_is_named(book, was, becomes, problem):
    """The first difference of a section is told, with both places."""
    assert problems(book(PAGE, PAGE.replace(was, becomes))) == [problem]


def test_a_page_in_one_language_only_is_named(book, tmp_path):
    """The missing file is the place of the complaint."""
    book(PAGE)
    (tmp_path / "en" / "page.md").unlink()
    pages = book(PAGE, name="second.md")
    assert [str(complaint) for complaint in different_form(pages)] == [
        "docs/en/page.md: is there in the other language only\n    mend: write it, or delete the other"
    ]


def test_a_section_changed_on_one_side_is_stale(book):
    """The side that must be brought along is the place of the complaint."""
    accept(book(PAGE), None)
    stale = list(out_of_step(book(PAGE, PAGE.replace("- two", "- 2")), read_agreed()))
    assert [complaint.problem.partition(":")[0] for complaint in stale] == ["#part is stale"]
    assert stale[0].place.endswith("zh/page.md:11")
    assert "make accept SECTION='page.md#part'" in stale[0].mend


def test_accepting_takes_what_changed_on_both_sides(book):
    """A section that changed on one side only is not accepted by the way."""
    accept(book(PAGE), None)
    zh = PAGE.replace("- two", "- 2")
    pages = book(zh, zh.replace("Words", "More words"))
    assert accept(pages, None) == ["page.md#part"]
    assert [complaint.problem.partition(":")[0] for complaint in out_of_step(pages, read_agreed())] == [
        "#title is stale"
    ]


def test_one_side_may_be_accepted_by_name(book):
    """A slip of the pen in one language needs no change in the other."""
    accept(book(PAGE), None)
    pages = book(PAGE, PAGE.replace("- two", "- too"))
    assert accept(pages, "page.md#part") == ["page.md#part"]
    assert not list(out_of_step(pages, read_agreed()))


def test_accepting_what_is_not_there_says_so(book):
    """The name must be as the check gives it."""
    with pytest.raises(PressError, match="page.md#nowhere is no section of the book"):
        accept(book(PAGE), "page.md#nowhere")


def test_different_forms_cannot_be_accepted(book):
    """Sections that do not correspond cannot agree."""
    with pytest.raises(PressError, match="the headings differ"):
        accept(book(PAGE, PAGE.replace("#part", "#other")), None)


def test_a_section_that_is_gone_is_forgotten_by_accepting(book):
    """What was agreed does not outlive its section unseen."""
    accept(book(PAGE), None)
    pages = book(PAGE.replace("#part", "#new-part"))
    assert "page.md#part is no longer in the book" in [c.problem for c in out_of_step(pages, read_agreed())]
    accept(pages, None)
    assert not list(out_of_step(pages, read_agreed()))
