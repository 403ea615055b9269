"""What a page shows to run a program with, and what it says where a program cannot run."""

import re
from collections.abc import Iterator

import pytest

from press.book import Book, book
from press.errors import PressError
from press.extension import PressExtension
from press.house import LANGUAGES
from press.page_pythons import first_choice, page_pythons
from press.pages import read_pages
from press.run_bar import exercise_html, run_bar_html, run_data, wanted_output

# Exercises whose solution runs in a page, and yet have no field to solve them in, and why.
NOT_CHECKED = {
    "crawler/robots_solution": "prints what urllib's parser makes of a file, which patch releases have changed",
    "delegation/waiting_solution": "prints its own line numbers",
    "tasks/where_it_waits_solution": "prints its own line numbers",
}


@pytest.fixture(scope="module")
def whole() -> Book:
    """The book as it is."""
    return book()


def of_state(whole: Book, state: str | None) -> str:
    """Some program of the book for which a page has this reason not to run it."""
    return next(name for name in whole.snippets if whole.in_page.why_not(name) == state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_that_runs_has_buttons_and_a_choice(language: str, whole: Book) -> None:
    """Run, Edit, and each Python by its exact release; the newest that is final is chosen."""
    html = run_bar_html(whole.snippets[of_state(whole, None)], whole, language)
    assert html.count("<button") == 2
    assert re.findall(r"data-exact=\"([^\"]+)\"", html) == list(whole.in_page.exact.values())
    assert re.findall(r'value="([\d.]+)"[^>]* selected', html) == [first_choice()]
    marked = ["preview" in words or "预览" in words for words in re.findall(r">([^<]+)</option>", html)]
    assert marked == [python.is_preview for python in page_pythons()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "state", ["no threads", "no sockets", "no processes", "no signals", "no module aiohttp", "differs"]
)
def test_a_program_that_cannot_run_says_why(state: str, language: str, whole: Book) -> None:
    """In one line, and without a button."""
    html = run_bar_html(whole.snippets[of_state(whole, state)], whole, language)
    assert "<button" not in html
    assert len(re.findall(r"<p [^>]*>[^<]+</p>", html)) == 1
    assert ("aiohttp" in html) == ("aiohttp" in state)


def test_a_page_knows_what_a_program_must_print(whole: Book) -> None:
    """For each Python of a page: what the book says of that version, on which release, and if that differs here."""
    name = next(name for name, states in whole.in_page.states.items() if states == {"3.10": "differs"})
    data = run_data(whole.snippets[name], whole)
    python = data["python"]
    assert isinstance(python, dict)
    assert list(python) == list(whole.in_page.exact)
    assert [python[version]["state"] for version in ("3.10", "3.11")] == ["differs", "same"]
    assert python["3.11"]["stdout"] == whole.snippets[name].expected("3.11").stdout  # type: ignore[union-attr]
    assert python["3.10"]["exact"] == whole.evidence.interpreters["3.10"]


def exercises() -> Iterator[tuple[str, str]]:
    """Each program that a page asks its readers to write, with the language."""
    for language, pages in read_pages().items():
        for page in pages.values():
            yield from ((language, it.name) for it in page.directives if it.kind == "exercise")


def test_every_exercise_that_a_page_can_check_has_a_field(whole: Book) -> None:
    """Each solution that runs in a page, and prints what any solution prints; the exceptions have reasons and are needed."""
    checked = {name for _, name in exercises()}
    runnable = {name for name in whole.snippets if name.endswith("_solution") and whole.in_page.why_not(name) is None}
    missing = runnable - checked - NOT_CHECKED.keys()
    assert not missing, (
        f"no field for {missing}\n    mend: '/// exercise | NAME' before the solution, in both languages"
    )
    assert not (checked - runnable), "their solutions do not run in a page; take the fields out"
    assert not (NOT_CHECKED.keys() - runnable | NOT_CHECKED.keys() & checked), "an exception that is not needed"


def test_an_exercise_shows_what_it_asks_for(whole: Book) -> None:
    """What the solution prints, and a field, and no solution."""
    snippet = whole.snippets["delegation/form_solution"]
    html = exercise_html(snippet, whole, "en")
    assert "['Mei', 'Wuhan']" in html
    assert wanted_output(snippet) == "name?\ncity?\n['Mei', 'Wuhan']\nover\n"
    assert "yield" not in html


def test_an_exercise_without_its_solution_is_named() -> None:
    """The place, and the mend."""
    from markdown import Markdown

    markdown = Markdown(extensions=[PressExtension(language="en")])
    with pytest.raises(PressError, match="no snippet delegation/none_solution"):
        markdown.convert("/// exercise | delegation/none_solution\n\n///\n")
