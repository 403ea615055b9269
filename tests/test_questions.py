"""What readers really ask is answered: by a section with a program, found by the words that they would type.

tests/questions.toml has the questions. Whether an answer is right, and says where older versions differ, is for people
to judge; that it is there, that its program runs on the newest version, and that search leads to it, is judged here.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import pytest
from playwright.sync_api import Browser, Page, expect

from press.errors import Complaint, PressError
from press.house import LANGUAGES, TOP
from press.interpreters import VERSIONS
from press.migration import BITES, Bite
from press.pages import read_pages
from press.parity import Pages
from press.snippets import Outcome, Snippet
from tests.test_book import expect_none
from tests.web.pages import PATIENCE, opened, search

FILE = "tests/questions.toml"
FIRST = 5  # of so many results, one is to be on the page that has the answer

# Sets the question and waits for the results; the pause after each key, and the keys, are test_web_search.py's matter.
ASK = """async (question) => {
  const input = document.querySelector("#search input");
  const status = document.querySelector("#search-status");
  status.textContent = "";
  input.value = question;
  input.dispatchEvent(new CompositionEvent("compositionend"));
  for (const end = Date.now() + PATIENCE; !status.textContent; ) {
    if (Date.now() > end) throw new Error(`nothing answers ${question}; see docs/assets/search.js`);
    await new Promise((goOn) => setTimeout(goOn, 5));
  }
  return Array.from(document.querySelectorAll(".search__result"), (result) => result.getAttribute("href"));
}""".replace("PATIENCE", str(PATIENCE))


@dataclass(frozen=True)
class Question:
    """One question in both languages: ``answer`` is a page and a section, ``asked`` is where it was asked in public."""

    en: str
    zh: str
    answer: str
    program: str
    asked: str

    @property
    def place(self) -> str:
        """Where messages send to."""
        return f"{FILE}: {self.en!r}"


def read_questions() -> list[Question]:
    """All questions; raises PressError at one with a field too many or too few."""
    questions = tomllib.loads((TOP / FILE).read_text("utf-8"))["question"]
    names = {field.name for field in fields(Question)}
    for number, question in enumerate(questions, 1):
        if question.keys() != names:
            raise PressError(
                f"question {number} has the fields {', '.join(question)}",
                path=FILE,
                mend=f"give it {', '.join(sorted(names))}, and no other",
            )
    return [Question(**question) for question in questions]


def unanswered(questions: list[Question], pages: Pages, snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """Questions whose page, section or program is not there, or whose program does not run on the newest version."""
    newest = VERSIONS[-1]
    for question in questions:
        page, _, section = question.answer.partition("#")
        for language in LANGUAGES:
            answer = pages[language].get(page)
            if answer is None or section not in {found.id for found in answer.sections}:
                yield Complaint(
                    question.place,
                    f"docs/{language}/ has no {question.answer}, which is to answer it",
                    "name the section that does, or write it",
                )
            elif question.program not in answer.shows:
                yield Complaint(
                    question.place,
                    f"{answer.place} does not show {question.program}",
                    "name a program of that page which shows the answer",
                )
        snippet = snippets.get(question.program)
        if snippet and not snippet.path.stem.endswith("_broken"):
            outcome = snippet.expected(newest)
            if outcome is None or outcome.status != "pass":
                yield Complaint(
                    question.place,
                    f"{question.program} does not run on {newest}",
                    "answer with a program that does, or with a mistake that is called so: NAME_broken",
                )


def test_questions_are_asked_once_and_whole():
    """Every field says something, each question is there once, and there are many dozens."""
    questions = read_questions()
    empty = [one.place for one in questions for field in fields(one) if not getattr(one, field.name).strip()]
    assert not empty, f"{empty} leave a field empty; fill it in"
    for language in LANGUAGES:
        words = [getattr(question, language) for question in questions]
        twice = sorted({one for one in words if words.count(one) > 1})
        assert not twice, f"{FILE} asks {twice} twice; keep one of each"
    wrong = [question.asked for question in questions if not question.asked.startswith("https://")]
    assert not wrong, f"{FILE}: {wrong} is no public address; name where the question was asked"
    assert len(questions) >= 70, f"{FILE} has {len(questions)} questions; readers have more"


def test_every_question_is_answered_by_a_program(snippets: dict[str, Snippet]):
    """The section is there in both languages, and its page shows the program."""
    expect_none(unanswered(read_questions(), read_pages(), snippets))


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_the_answer(language: str, address: str, browser: Browser) -> None:
    """In the reader's own words, the page with the answer is among the first results."""
    lost = []
    with opened(browser, f"{address}{language}/") as reader:
        search(reader.page, "yield")  # opens the search, and waits until it works
        expect(reader.page.locator(".search__result").first).to_be_visible(timeout=PATIENCE)
        for question in read_questions():
            found = ask(reader.page, getattr(question, language), f"{address}{language}/")
            page = question.answer.partition("#")[0].removesuffix(".md")
            if page not in [result.partition("/")[0] for result in found[:FIRST]]:
                lost.append(
                    Complaint(
                        f"{question.place}, {language}",
                        f"{getattr(question, language)!r} finds {', '.join(found[:FIRST]) or 'nothing'}, not {page}/",
                        f"use the reader's words in docs/{language}/{question.answer}, or see rank() in docs/assets/search.js",
                    )
                )
    expect_none(lost)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pasted_error_leads_to_its_mend(
    language: str, snippets: dict[str, Snippet], address: str, browser: Browser
) -> None:
    """Each error with which a newer Python breaks an old program finds the page on moving to it."""
    lost, asked = [], 0
    with opened(browser, f"{address}{language}/") as reader:
        search(reader.page, "yield")
        expect(reader.page.locator(".search__result").first).to_be_visible(timeout=PATIENCE)
        since = None
        for directive in read_pages()[language]["migration.md"].directives:
            if directive.kind in BITES:
                since = Bite.of(directive).since if directive.kind == "breaks" else None
            elif since and directive.name.endswith("_broken"):
                outcome = snippets[directive.name].expected(since)
                assert outcome is not None
                assert outcome.error is not None
                found = ask(reader.page, outcome.error, f"{address}{language}/")
                asked += 1
                if "migration" not in [result.partition("/")[0] for result in found[:FIRST]]:
                    lost.append(f"{outcome.error!r} of {directive.name} finds {found[:FIRST]}")
    assert asked > 20, f"only {asked} errors were tried"
    assert not lost, "\n".join(lost)


def ask(page: Page, question: str, edition: str) -> list[str]:
    """What the open search finds, best first, as addresses below the edition."""
    return [result.removeprefix(edition) for result in page.evaluate(ASK, question)]


def test_a_wrong_answer_is_named(snippets: dict[str, Snippet]):
    """The check sees a section that is not there, a program that another page shows, and one that fails today."""
    pages = read_pages()
    good = read_questions()[0]
    bad = [
        Question(good.en, good.zh, "locks.md#nowhere", good.program, good.asked),
        Question(good.en, good.zh, "locks.md#semaphore", good.program, good.asked),
    ]
    failing = replace(snippets[good.program], eras={VERSIONS[0]: Outcome("", error="ValueError: no")})
    problems = [complaint.problem for complaint in unanswered(bad, pages, snippets)]
    problems += [complaint.problem for complaint in unanswered([good], pages, {good.program: failing})]
    assert [problem.partition(", ")[0] for problem in problems] == [
        *(f"docs/{language}/ has no locks.md#nowhere" for language in LANGUAGES),
        *(f"docs/{language}/locks.md does not show {good.program}" for language in LANGUAGES),
        f"{good.program} does not run on {VERSIONS[-1]}",
    ]
