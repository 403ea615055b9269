"""Pages are light, ask nobody else, and find all that they ask for."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from press.house import LANGUAGES
from tests.web.pages import PATIENCE, heaviest, opened, pages, sample, search
from tests.web.plain_host import Answer, PlainHost

ALLOWED = 100_000  # bytes over the wire, on a first view with a search
QUESTIONS = {"zh": "生成器函数", "en": "generator function"}


def table(answers: list[Answer]) -> str:
    """Answers by weight, as a message shows them."""
    return "\n".join(f"{answer.weight:8} {answer.path}" for answer in sorted(answers, key=lambda it: -it.weight))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_view_of_the_heaviest_page_and_a_search_weigh_at_most_100_kB(
    language: str, site: Path, host: PlainHost, browser: Browser
) -> None:
    """Everything the host sends for a first view and a question, heads included, stays under the bar."""
    page = heaviest(site, language)
    host.answers.clear()
    with opened(browser, host.address + page) as reader:
        reader.page.wait_for_load_state("networkidle")
        view = sum(answer.weight for answer in host.answers)
        search(reader.page, QUESTIONS[language])
        reader.page.wait_for_load_state("networkidle")
    whole = sum(answer.weight for answer in host.answers)
    assert view < whole, f"{page}: a search fetched nothing, so the figure without one cannot be right"
    assert whole <= ALLOWED, f"{page}: {view} bytes, {whole} with a search:\n{table(host.answers)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_index_is_fetched_when_somebody_searches_and_not_before(
    language: str, site: Path, host: PlainHost, browser: Browser
) -> None:
    """A page view asks neither for the index nor for the script that reads it; opening the search asks for no index."""
    page = heaviest(site, language)
    host.answers.clear()
    with opened(browser, host.address + page) as reader:
        reader.page.wait_for_load_state("networkidle")
        early = [answer.path for answer in host.answers if "search" in answer.path]
        assert not early, f"{page} fetches {early} before anybody searches"
        reader.page.keyboard.press("/")
        reader.page.wait_for_load_state("networkidle")
        early = [answer.path for answer in host.answers if "/search/" in answer.path]
        assert not early, f"{page} fetches {early} before a word is typed"


def test_every_page_finds_what_it_asks_for_and_asks_nobody_else(site: Path, host: PlainHost, browser: Browser) -> None:
    """No page has a failing request, a complaint in its console, or a request to another host."""
    watched = sample(site)  # these until nothing more comes, and with a search
    for page in dict.fromkeys([*pages(site, "zh"), *pages(site, "en"), *watched]):
        host.answers.clear()
        with opened(browser, host.address + page) as reader:
            assert not reader.troubles, f"{page or 'the first page'}: {reader.troubles}"
            if page in watched:
                reader.page.wait_for_load_state("networkidle")
            if page in watched and page:
                search(reader.page, "yield")
            elsewhere = [url for url in reader.requests if not url.startswith(host.address)]
            assert not elsewhere, f"{page or 'the first page'} asks others: {elsewhere}"
            assert not reader.troubles, f"{page or 'the first page'}: {reader.troubles}"
            told = {url.removeprefix(host.address.rstrip("/")) for url in reader.requests}
            unseen = {answer.path for answer in host.answers} - told
            assert not unseen, f"{page}: the browser told nothing of {unseen}, so it may have asked others as well"


def test_the_first_page_leads_to_the_readers_language(host: PlainHost, browser: Browser) -> None:
    """Readers of Chinese and of English are sent on; who reads neither is asked."""
    for locale, goal in (("zh-TW", "zh/"), ("en-GB", "en/"), ("fr", "")):
        with opened(browser, host.address, locale=locale) as reader:
            sent = f"a reader of {locale} is not sent to {goal or 'the choice'}; see docs/first_page.html"
            expect(reader.page, sent).to_have_url(host.address + goal, timeout=PATIENCE)
            if not goal:
                for language in LANGUAGES:
                    assert reader.page.locator(f"a[href='{language}/']").is_visible(), f"{language} cannot be chosen"


def test_an_unknown_address_gets_a_page_that_leads_on(host: PlainHost, browser: Browser) -> None:
    """404.html works at any depth: what it needs is found, and its links lead to both editions."""
    lost = f"{host.address}zh/no/such/page/"
    with opened(browser, lost) as reader:
        assert reader.page.title() == "Not found / 没有这一页"
        missing = [trouble for trouble in reader.troubles if trouble.startswith("404: ") and lost not in trouble]
        assert not missing, f"docs/not_found.html asks for {missing}"
        links = reader.page.evaluate("Array.from(document.links, (link) => link.href)")
        assert links == [f"{host.address}{language}/" for language in LANGUAGES], (
            f"docs/not_found.html leads to {links}"
        )
