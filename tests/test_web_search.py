"""Search finds what readers look for, in both languages: words, parts of sentences, code and error messages."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from press.search_index import OFTEN, PIECES, Section, pieces, read_sections, words_of
from tests.web.pages import PATIENCE, PHONE, close_search, go, heaviest, opened, search

# Those of these that are in the book must be found. The first line of each is in it from the first part on.
QUESTIONS = {
    "zh": [
        *("生成器函数", "挂起", "惰性", "子生成器", "帧", "返回值", "send(None)", "StopIteration.value"),
        *("事件循环", "协程函数", "create_task", "asyncio.run"),
    ],
    "en": [
        *("send(None)", "StopIteration.value", "running_average", "generator function", "suspended"),
        *("create_task", "asyncio.run", "event loop"),
    ],
}
PASTED = "TypeError: can't send non-None value to a just-started generator"


def texts(site: Path, language: str) -> dict[str, str]:
    """Address of a section below the edition → its text, as search has it."""
    folder = site / language / "search"
    pages = json.loads((folder / "pages.json").read_text("utf-8"))
    found = {}
    for number in range(len(list((folder / "texts").iterdir()))):
        heading, title, text = (folder / "texts" / f"{number}.txt").read_text("utf-8").split("\n")
        path = max((first, path) for path, _, first in pages if first <= number)[1]
        found[f"{path}#{heading}" if heading else path] = f"{title} {text}"
    return found


@pytest.mark.parametrize("language", QUESTIONS)
def test_what_stands_in_the_book_is_found(language: str, site: Path, address: str, browser: Browser) -> None:
    """Each question's first answer is a section that has it, word for word, and shows it in its excerpt or title."""
    sections = texts(site, language)
    asked = [
        it for it in [*QUESTIONS[language], PASTED] if any(it.lower() in text.lower() for text in sections.values())
    ]
    assert len(asked) >= 5, f"of the questions only {asked} are in the book"
    with opened(browser, address + heaviest(site, language)) as reader:
        for question in asked:
            search(reader.page, question)
            assert reader.page.locator(".search__result").count(), f"{question!r} is in the book and finds nothing"
            first = reader.page.locator(".search__result").first
            goal = (first.get_attribute("href") or "").removeprefix(f"{address}{language}/")
            assert goal in sections, f"{question!r} finds {goal!r}, which is no section"
            assert question.lower() in sections[goal].lower(), (
                f"{question!r} finds {goal} first, where it does not stand"
            )
            shown = re.sub(r"\s+", " ", first.inner_text())
            assert question.lower() in shown.lower(), f"{question!r} is not to be seen in the answer: {shown}"
            assert first.locator("mark").count(), f"{question!r} does not stand out in the answer: {shown}"
            close_search(reader.page)


def test_chinese_is_found_in_the_middle_of_a_sentence(site: Path, address: str, browser: Browser) -> None:
    """Any four characters that stand together somewhere are found there, wherever words begin and end."""
    sections = texts(site, "zh")
    runs = [run for text in sections.values() for run in re.findall("[\u4e00-\u9fff]{8,}", text)]
    middles = [run[len(run) // 2 - 2 : len(run) // 2 + 2] for run in sorted(runs)[:: max(1, len(runs) // 12)]]
    with opened(browser, f"{address}zh/", width=PHONE) as reader:
        for middle in middles:
            search(reader.page, middle)
            goals = [it.get_attribute("href") or "" for it in reader.page.locator(".search__result").all()]
            found = [goal.removeprefix(f"{address}zh/") for goal in goals]
            assert any(middle in sections[goal] for goal in found), f"{middle} is in the book, but found are {found}"
            close_search(reader.page)


def test_a_result_leads_to_its_heading(site: Path, address: str, browser: Browser) -> None:
    """A result on the page at hand closes the search and goes there, too."""
    page = heaviest(site, "en")
    with opened(browser, address + page) as reader:
        heading = max(reader.page.locator("article :is(h2, h3)").all(), key=lambda it: len(it.inner_text()))
        search(reader.page, heading.inner_text().rstrip("¶"))
        goal = f"{address}{page}#{heading.get_attribute('id')}"
        go(reader.page, goal, reader.page.locator(f".search__result[href='{goal}']").click)
        assert not reader.page.locator("#search").is_visible(), "the search stays open over what it found"
        assert heading.is_visible()


def test_words_are_found_while_they_are_typed_and_in_other_forms(site: Path, address: str, browser: Browser) -> None:
    """The beginning of a word finds it, as do forms of it that are not in the book; what is nowhere is said to be."""
    book = " ".join(texts(site, "en").values()).lower()
    forms = [form for form in ("delegators", "suspending", "resumes", "yielders", "generations") if form not in book]
    assert forms, "all these forms are in the book; name others"
    with opened(browser, f"{address}en/") as reader:
        for question in ("gener", *forms):
            search(reader.page, question)
            assert reader.page.locator(".search__result").count(), f"{question!r} finds nothing"
            close_search(reader.page)
        search(reader.page, "xyzzy")
        assert not reader.page.locator(".search__result").count(), "'xyzzy' finds something"
        assert reader.page.locator("#search-status").inner_text() == "Nothing found."


def test_a_search_that_cannot_be_loaded_says_so_and_works_again(address: str, browser: Browser) -> None:
    """Without the network the reader is told, not left alone; the next letter tries once more."""
    with opened(browser, f"{address}en/") as reader:
        reader.page.route("**/search/**", lambda route: route.abort())
        search(reader.page, "yiel")
        assert "could not be loaded" in reader.page.locator("#search-status").inner_text()
        reader.page.unroute("**/search/**")
        reader.page.keyboard.insert_text("d")
        again = "after a failure, the next letter does not try again"
        expect(reader.page.locator(".search__result").first, again).to_be_visible(timeout=PATIENCE)


def test_script_and_press_cut_the_index_alike() -> None:
    """The two numbers that search.js has from search_index.py are still the same."""
    source = (Path(__file__).parent.parent / "docs" / "assets" / "search.js").read_text("utf-8")
    for name, value in (("PIECES", PIECES), ("OFTEN", OFTEN)):
        assert f"const {name} = {value};" in source, f"docs/assets/search.js: set {name} to {value}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("StopIteration.value", ["stopiteration", "value"]),
        ("send(None)", ["send", "none"]),
        ("create_task", ["create_task", "create", "task"]),
        ("__await__", ["__await__", "await"]),
        ("生成器，帧", ["生成", "成器", "器", "帧"]),
        ("用yield停住", ["用", "yield", "停住", "住"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    """Identifiers whole and in parts; Chinese in overlapping pairs, so that every character begins a word."""
    assert words_of(text) == words


def test_pieces_hold_every_word_once() -> None:
    """A word is in the piece of its first character, with the sections that it stands in, in their titles, how often."""
    sections = [Section("a/", "Frames", "A", "yield yield"), Section("a/#b", "帧", "A", "yield")]
    found = pieces(sections)
    assert len(found) == PIECES
    assert found[ord("y") % PIECES] == {"yield": [1, 2 * OFTEN]}
    assert found[ord("帧") % PIECES]["帧"] == [3 * OFTEN]


def test_sections_are_plain_text() -> None:
    """Tags go, what they escape comes back, and so do Chinese words that the theme's plugin has cut."""
    entries = [
        {"location": "p/", "title": "A <code>page</code>", "text": ""},
        {
            "location": "p/#h",
            "title": "标题",
            "text": "<p>生成\u200b器\u200b的 <code>a &lt; b</code>，见<code>yield</code>。</p><ol><li><code>x</code>One</li></ol>",
        },
    ]
    assert read_sections(entries)[1] == Section("p/#h", "标题", "A page", "生成器的 a < b，见yield。 x One")
