"""The pages of a built site, what their heads say, and how one is opened."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from press.house import LANGUAGES

PHONE, DESK = 390, 1280  # widths at which the pages are looked at
PATIENCE = 20_000  # ms until what does not come counts as missing, on however busy a machine


def pages(site: Path, language: str) -> list[str]:
    """The addresses, below the site's top, of an edition's pages, such as ``zh/delegation/``."""
    files = sorted((site / language).rglob("index.html"))
    return [f"{file.parent.relative_to(site).as_posix()}/" for file in files]


def heaviest(site: Path, language: str) -> str:
    """The page of an edition whose HTML weighs most."""
    return max(pages(site, language), key=lambda page: len(gzip.compress((site / page / "index.html").read_bytes())))


def sample(site: Path) -> list[str]:
    """The pages that stand for all: the heaviest and the first of each edition, and the site's first page."""
    editions = [page for language in LANGUAGES for page in (heaviest(site, language), f"{language}/")]
    return [*dict.fromkeys(editions), ""]


@dataclass
class Opened:
    """A page in the browser, and what went on while it was open."""

    page: Page
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, url: str, *, width: int = DESK, scheme: str = "light", **options: Any) -> Iterator[Opened]:
    """Open ``url`` for the first time, as a reader who has neither language: the first page sends others on."""
    context = browser.new_context(
        **{
            "viewport": {"width": width, "height": 900},
            "color_scheme": scheme,
            "locale": "fr",
            "service_workers": "block",
            **options,
        }
    )
    seen = Opened(context.new_page())
    context.on("request", lambda request: seen.requests.append(request.url))
    context.on("requestfailed", lambda request: seen.troubles.append(f"failed: {request.url}: {request.failure}"))
    context.on("response", lambda it: seen.troubles.append(f"{it.status}: {it.url}") if it.status >= 400 else None)
    context.on("console", lambda it: seen.troubles.append(it.text) if it.type in ("error", "warning") else None)
    context.on("weberror", lambda it: seen.troubles.append(str(it.error)))
    try:
        seen.page.goto(url)
        yield seen
    finally:
        context.close()


def go(page: Page, goal: str, how: Callable[[], None]) -> None:
    """Do what leads to the address ``goal``."""
    how()
    expect(page, f"does not lead to {goal}").to_have_url(goal, timeout=PATIENCE)


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")


@contextmanager
def contents(page: Page) -> Iterator[None]:
    """The panel with the contents, which is there on a small screen, open."""
    page.click("[popovertarget]")
    panel = page.locator("#contents")
    expect(panel, f"{page.url}: the button does not open the contents").to_be_visible(timeout=PATIENCE)
    yield
    page.keyboard.press("Escape")
    expect(panel, f"{page.url}: Escape does not close the contents").to_be_hidden(timeout=PATIENCE)


def search(page: Page, question: str) -> None:
    """Ask the page's search, by keyboard, and wait for the answer."""
    page.evaluate(
        """() => {
          document.querySelector("#search input").value = "";
          document.querySelector("#search-status").textContent = "";
        }"""
    )
    page.keyboard.press("/")
    page.keyboard.insert_text(question)
    unanswered = f"{page.url}: nothing answers when / is pressed and {question!r} typed; see docs/assets/search.js"
    expect(page.locator("#search-status"), unanswered).not_to_be_empty(timeout=PATIENCE)


def close_search(page: Page) -> None:
    """Leave the search as readers do; Chromium takes a moment to put the focus back."""
    page.keyboard.press("Escape")
    expect(page.locator("#search"), f"{page.url}: Escape does not close the search").to_be_hidden(timeout=PATIENCE)
    page.wait_for_function("!document.querySelector('#search').contains(document.activeElement)")


class Head(HTMLParser):
    """What the head of a page says of it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lang: str | None = None
        self.direction: str | None = None
        self.title = ""
        self.metas: dict[str, str] = {}
        self.links: list[dict[str, str]] = []
        self._in_title = False
        self.feed(html)

    @classmethod
    def of(cls, file: Path) -> "Head":
        return cls(file.read_text("utf-8"))

    @cached_property
    def alternates(self) -> dict[str, str]:
        """Hreflang → address."""
        return {link["hreflang"]: link["href"] for link in self.links if "hreflang" in link}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = given.get("lang")
        elif tag == "body":
            self.direction = given.get("dir", "ltr")
        elif tag == "meta" and "name" in given:
            self.metas[given["name"]] = given.get("content", "")
        elif tag == "link":
            self.links.append(given)
        elif tag == "title" and not self.title:
            self._in_title = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
