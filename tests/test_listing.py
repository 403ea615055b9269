"""What a page shows of a program: HTML for the site, Markdown for copying, from the same facts."""

import re
from pathlib import Path

import pytest

from press.book import Book
from press.directives import find_directives
from press.errors import PressError
from press.evidence import Evidence, Run
from press.interpreters import VERSIONS
from press.introspection import Measured
from press.listing import fails_on, listing_html
from press.markdown_copy import markdown_copy
from press.pages import Page, read_page
from press.snippets import Outcome, Snippet, read_snippets, write_expectations
from press.support import failures, spans, variants
from press.words import WORDS
from tests.books import NOTHING_IN_PAGE

PROGRAM = '# /// script\n# requires-python = ">=3.3"\n# ///\n\nx = 1\n\n\nprint(x < 2)\n'
OLD = Outcome("", error="SyntaxError: invalid <syntax>")
NEW = Outcome("True\n")
NEWEST = Outcome("True\n", stderr="warn.py:8: Warning: old & gone\n")
PAGE = """---
title: T
description: D
---

# Title { #title }

/// snippet | chapter/program

`print`
:   It is *true*.

///

//// details | Solution

Words, and [more](other.md#there).

////
"""


@pytest.fixture
def snippet(tmp_path: Path) -> Snippet:
    """A program that fails on 2.7, works from 3.6 on, and warns from 3.14 on."""
    path = tmp_path / "snippets" / "chapter" / "program.py"
    path.parent.mkdir(parents=True)
    path.write_text(PROGRAM)
    write_expectations(path, {"": OLD, "3.6": NEW, "3.14": NEWEST})
    return read_snippets(tmp_path / "snippets")["chapter/program"]


@pytest.fixture
def runs(snippet) -> dict[str, Run]:
    """What was measured of it."""
    return {version: Run.of(snippet.expected(version)) for version in VERSIONS}


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """The page above, in a book of its own."""
    path = tmp_path / "docs" / "en" / "chapter.md"
    path.parent.mkdir(parents=True)
    path.write_text(PAGE, "utf-8")
    return read_page(path, "en", tmp_path / "docs")


def book_of(snippet, runs):
    """A book with this program, and nothing else."""
    evidence = Evidence({}, {snippet.name: snippet.sha256}, {snippet.name: runs})
    return Book({snippet.name: snippet}, evidence, Measured({}, {}, {}), {}, {}, (), {}, NOTHING_IN_PAGE)


def html(snippet, runs, language="en"):
    """The listing as the page above asks for it."""
    directive = find_directives(PAGE.splitlines(), "page.md")[0]
    return listing_html(
        directive, snippet, runs, language=language, page="page.md", to_top="../", inline=lambda text: text
    )


def test_the_program_can_be_put_together_from_the_page(snippet, runs):
    """The folded header and the shown part, without tags, are the file to the letter; note numbers are no text."""
    parts = re.findall(r"<code data-program>(.*?)</code>", html(snippet, runs), re.DOTALL)
    text = re.sub(r"<[^>]*>", "", "".join(parts)).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    assert text == PROGRAM


def test_the_note_is_marked_on_its_line(snippet, runs):
    """The mark is drawn by the style sheet from an attribute, so that it is not copied."""
    lines = [line for line in html(snippet, runs).splitlines() if "note-mark" in line]
    assert len(lines) == 1
    assert ">print<" in lines[0]
    assert lines[0].endswith('<span class="note-mark" data-note="1"></span>')


def test_the_strip_is_said_in_words_too(snippet, runs):
    """A screen reader hears the words alone, and who sees no colour sees a cross; the exception line is escaped."""
    shown = html(snippet, runs)
    assert '<ul class="versions" aria-hidden="true"><li class="fails" data-version="2.7">✗ 2.7</li>' in shown
    assert '<li class="runs" data-version="3.15">✓ 3.15</li></ul>' in shown
    assert "<p>Runs on 3.6 – 3.15.</p>" in shown
    assert "<p>Fails on 2.7: <code>SyntaxError: invalid &lt;syntax&gt;</code></p>" in shown


def test_each_output_is_shown_with_its_versions_the_newest_first(snippet, runs):
    """What differs by version is folded, except the newest."""
    labels = re.findall(r'class="listing-label">([^<]*)<', html(snippet, runs))
    assert labels == ["Output on 3.14 – 3.15", "Error stream on 3.14 – 3.15", "Output on 3.6 – 3.13"]


def test_a_program_that_is_not_proven_says_so(snippet):
    """Where drafts are shown, nothing is claimed of it."""
    shown = html(snippet, None)
    assert "Changed and not yet proven" in shown
    assert "listing-versions" not in shown


def test_markdown_holds_the_whole_program_and_what_it_prints(page, snippet, runs):
    """As a reader copies it; comments tell pytest-codeblocks what to expect. Site-only markup is gone."""
    copy = markdown_copy(page, book_of(snippet, runs))
    assert copy == (
        "# Title\n\n"
        "[program.py](../../snippets/chapter/program.py)\n\n"
        f"```python\n{PROGRAM}```\n\n"
        "1. `print` — It is *true*.\n\n"
        "Output on 3.14 – 3.15\n\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\nTrue\n```\n\n"
        "Error stream on 3.14 – 3.15\n\n```text\nwarn.py:8: Warning: old & gone\n```\n\n"
        "Output on 3.6 – 3.13\n\n```text\nTrue\n```\n\n"
        "Runs on 3.6 – 3.15.\n\nFails on 2.7: `SyntaxError: invalid <syntax>`\n\n"
        "**Solution**\n\nWords, and [more](../other/index.md).\n"
    )


def test_markdown_says_where_a_program_must_fail(page, snippet, runs):
    """pytest-codeblocks then takes success for a failure."""
    failing = {**runs, "3.15": Run("fails", "ValueError", None)}
    copy = markdown_copy(page, book_of(snippet, failing))
    assert "<!--pytest.mark.xfail(sys.version_info[:2] in [(3, 15)], reason='it fails there', strict=True)-->" in copy


@pytest.mark.parametrize(
    ("versions", "written"),
    [
        (["3.6", "3.7", "3.8"], "3.6 – 3.8"),
        (["2.7", "3.6"], "2.7, 3.6"),
        (["3.6", "3.8", "3.9"], "3.6, 3.8 – 3.9"),
        (["3.15"], "3.15"),
        (list(VERSIONS), "2.7, 3.6 – 3.15"),
    ],
)
def test_spans(versions, written):
    """Only neighbours are joined: nobody measured what lies between 2.7 and 3.6."""
    assert spans(versions) == written


@pytest.mark.parametrize(
    ("versions", "words"),
    [
        (["3.12", "3.13", "3.14", "3.15"], "Fails from 3.12 on"),
        (["2.7"], "Fails on 2.7"),
        (["3.15"], "Fails on 3.15"),
        (list(VERSIONS), "Fails from 2.7 on"),
    ],
)
def test_failing_to_the_end_is_failing_from(versions, words):
    """The word "from" speaks of later versions as well, and wants more than one to stand on."""
    assert fails_on(versions, WORDS["en"]) == words


def test_failures_and_variants_come_from_the_runs(snippet, runs):
    """One failure for each exception line, one variant for each output."""
    assert [(failure.versions, failure.error) for failure in failures(runs)] == [(["2.7"], OLD.error)]
    assert [variant.versions[0] for variant in variants(snippet)] == ["3.14", "3.6"]


def test_missing_evidence_names_the_program_and_the_mend(snippet, runs):
    """Changed since it was measured, or not measured on a version: the build stops with either."""
    changed = Evidence({}, {snippet.name: "another hash"}, {snippet.name: runs})
    with pytest.raises(PressError, match="has changed since it was measured\n    mend: run `make prove`"):
        changed.of(snippet)
    del runs["3.14"]
    with pytest.raises(PressError, match=r"was not measured on 3\.14"):
        Evidence({}, {snippet.name: snippet.sha256}, {snippet.name: runs}).of(snippet)
