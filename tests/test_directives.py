"""Snippet directives: what is read of them, and what is said of those that are not well made."""

from textwrap import dedent

import pytest

from press.directives import Directive, Note, find_directives, noted_lines
from press.errors import PressError


def found(text: str) -> list[Directive]:
    """The directives of a page called page.md."""
    return find_directives(dedent(text).strip("\n").splitlines(), "page.md")


def complaint(text: str) -> str:
    """What is said of a page that is not well made."""
    with pytest.raises(PressError) as raised:
        found(text)
    return str(raised.value)


def test_a_directive_names_a_snippet_and_knows_its_lines():
    """Lines count from 1, and the closing fence belongs to it."""
    text = """
        Some words.

        /// snippet | lazy-sequences/two_frames
        ///
    """
    assert found(text) == [Directive("snippet", "lazy-sequences/two_frames", (), first=3, last=4)]


def test_notes_are_quotes_with_what_is_said_of_them():
    """A note may go on over several lines, and its quote may hold backticks when it is fenced by two."""
    text = """
        /// snippet | a/b

        `x = 1`
        :   One.

        ``print("`")``
        :   Two,
            and more.

        ///
    """
    assert found(text)[0].notes == (Note("x = 1", "One.", 3), Note('print("`")', "Two, and more.", 6))


def test_a_directive_inside_another_block_is_found():
    """Solutions stand in folded blocks, whose fences have more slashes."""
    text = """
        //// details | Solution

        /// snippet | a/b
        ///

        ////
    """
    assert [directive.first for directive in found(text)] == [3]


def test_fenced_code_is_no_directive():
    """A page may show how a directive is written."""
    assert found("```text\n/// snippet | a/b\n```") == []


def test_a_misspelt_block_is_refused():
    """Otherwise it would be published as text."""
    assert complaint("/// snipet | a/b\n///") == (
        "page.md:1: cannot make sense of '/// snipet | a/b'\n"
        "    mend: write '/// snippet | chapter/name', or one of: snippet, schedule, api, breaks, changes, "
        "warns, timeline, can-i-use, disagreements, migration, exercise, scratch, downloads, details, note, warning, tip"
    )


def test_a_directive_without_end_is_refused():
    """It would swallow the rest of the page."""
    assert complaint("Words.\n\n/// snippet | a/b\n") == (
        "page.md:3: this block does not end\n    mend: close it with a line ///"
    )


def test_a_body_that_is_no_note_is_refused():
    """Words between the fences would be lost."""
    assert complaint("/// snippet | a/b\n\nwords\n\n///") == (
        "page.md:3: this is neither a quoted piece of code nor its note: 'words'\n"
        "    mend: quote code in backticks on a line of its own, and begin the line under it with ':   '"
    )


def test_a_quote_without_a_note_is_refused():
    """A number in the code without words below would puzzle the reader."""
    assert complaint("/// snippet | a/b\n\n`x`\n\n///") == (
        "page.md:3: this note says nothing\n    mend: begin the next line with ':   '"
    )


PROGRAM = "x = 1\ny = x\nprint(x)\n"


def directive(quoted: str) -> Directive:
    """A directive with one note, on line 7 of its page."""
    return Directive("snippet", "a/b", (Note(quoted, "…", 7),), 5, 9)


def test_a_note_finds_its_line():
    """The line is counted in the program without its header."""
    assert noted_lines(directive("print"), PROGRAM, "page.md") == [3]


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("z = 2", "`z = 2` is on no line of a/b\n    mend: quote a part of the program that is on exactly one line"),
        (
            "x",
            "`x` is on 3 lines: 1, 2, 3 of a/b\n    mend: quote a part of the program that is on exactly one line, with more of that line",
        ),
    ],
)
def test_a_note_that_is_not_on_exactly_one_line_is_refused(quoted, said):
    """The page, the line and the mend are named."""
    with pytest.raises(PressError) as raised:
        noted_lines(directive(quoted), PROGRAM, "page.md")
    assert str(raised.value) == f"page.md:7: {said}"


def test_a_schedule_says_what_to_look_at():
    """A paragraph, which may go over several lines."""
    (drawn,) = found("/// schedule | a/b\n\nLook at `x`:\nit waits.\n\n///")
    assert (drawn.kind, drawn.name, drawn.text, drawn.notes) == ("schedule", "a/b", "Look at `x`: it waits.", ())
    assert complaint("/// schedule | a/b\n\n///") == (
        "page.md:1: says nothing of what it shows\n    mend: write a sentence in it that says what to look at"
    )


def test_notes_where_none_are_shown_are_refused():
    """They would be lost; and an api block that names nothing shows nothing."""
    assert (
        complaint("/// breaks | 3.10\n\n`x`\n:   Why.\n\n///")
        == "page.md:3: a breaks block takes no notes\n    mend: take them out"
    )
    assert complaint("/// api\n\n///") == "page.md:1: names nothing\n    mend: write a name and what it does in it"
