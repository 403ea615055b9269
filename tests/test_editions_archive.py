"""The offline archive, opened from a folder without any network: reading, search, languages, My Python, copying."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from press.editions.archive import file_of, write_archive
from press.editions.commit import stamp
from press.house import LANGUAGES
from tests.editions import extracted

# Resources that would be asked for, and links; ids are looked up in the files that they are in.
_ASKED = re.compile(r'<(?:script|img|link|a)\b[^>]*?\s(?:src|href)="([^"]*)"')


@pytest.fixture(scope="module")
def archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked."""
    folder = tmp_path_factory.mktemp("archive")
    write_archive(site, stamp(), folder / "offline.zip")
    return extracted(folder / "offline.zip", folder)


@contextmanager
def unplugged(browser: Browser, file: Path) -> Iterator[tuple[Page, list[str]]]:
    """A page of the archive in a browser that has no network; all that it asks for but files is collected."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "data:")) else asked.append(request.url)
    )
    page.on("pageerror", lambda error: asked.append(str(error)))
    page.goto(file.as_uri())
    yield page, asked
    context.close()


def test_every_link_names_a_file_that_is_there(archive: Path) -> None:
    """No folder, which would show its list of files; no page that is not in the archive; no id that is not on its page."""
    ids: dict[Path, set[str]] = {}
    for page in archive.rglob("*.html"):
        for href in map(unescape, _ASKED.findall(page.read_text("utf-8"))):
            parts = urlsplit(href)
            if parts.scheme:
                continue
            file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert file.is_file(), f"{page.relative_to(archive)}: {href} is no file of the archive"
            if parts.fragment and file.suffix == ".html":
                known = ids.setdefault(file, set(re.findall(r'\sid="([^"]*)"', file.read_text("utf-8"))))
                assert unquote(parts.fragment) in known, f"{page.relative_to(archive)}: {href} is nowhere"


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("../tasks/#made", "../tasks/index.html#made"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../../zh/", "../../zh/index.html"),
        ("#here", "#here"),
        ("../../snippets/a/b.py", "../../snippets/a/b.py"),
        ("https://peps.python.org/pep-0380/", "https://peps.python.org/pep-0380/"),
    ],
)
def test_links_name_files(href: str, file: str) -> None:
    """As a server would have chosen them."""
    assert file_of(href) == file


@pytest.mark.parametrize(
    ("language", "question", "answer"), [("zh", "任务被取消", "取消"), ("en", "create_task", "task")]
)
def test_search_answers_without_network(
    language: str, question: str, answer: str, archive: Path, browser: Browser
) -> None:
    """From the first page: a question typed, and its first answer opened."""
    with unplugged(browser, archive / language / "index.html") as (page, asked):
        page.keyboard.press("/")
        page.locator(".search__question").fill(question)
        page.locator(".search__result").first.wait_for()
        assert answer in page.locator(".search__results").inner_text().lower()
        page.keyboard.press("Enter")
        page.wait_for_url("**/index.html*")
        page.wait_for_function("!document.querySelector('dialog[open]')")
        page.locator("h1").wait_for()
        assert page.url.startswith(archive.as_uri())
        assert not asked, asked


def test_what_readers_do_needs_no_network(archive: Path, browser: Browser) -> None:
    """The first page leads to a language; the switch goes to the same page; My Python stays chosen; programs are copied."""
    with unplugged(browser, archive / "index.html") as (page, asked):
        page.wait_for_url("**/en/index.html")
        page.goto((archive / "en" / "tasks" / "index.html").as_uri())
        page.locator("[data-my-python]").select_option("3.8")
        page.locator("[data-other-language]").click()
        page.wait_for_url("**/zh/tasks/index.html*")
        assert page.locator("[data-my-python]").input_value() == "3.8"
        page.evaluate("addEventListener('copy', () => (window.copied = document.activeElement.value))")
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        name = page.locator(".listing figcaption a").first.get_attribute("download")
        page.locator(".listing figcaption .copy-code").first.click()
        assert page.evaluate("window.copied") == next((archive / "snippets").rglob(str(name))).read_text("utf-8")
        page.locator("[data-copy-page]").click()
        page.locator("[data-copy-page]:text-is('已复制')").wait_for()
        assert page.evaluate("window.copied") == (archive / "zh" / "tasks" / "index.md").read_text("utf-8")
        assert not asked, asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_and_styles_are_there(language: str, archive: Path, browser: Browser) -> None:
    """The timeline, the heaviest of pages with drawings, looks as on the site."""
    with unplugged(browser, archive / language / "history" / "index.html") as (page, asked):
        assert page.locator(".timeline-picture svg").first.bounding_box()
        assert page.evaluate("getComputedStyle(document.querySelector('.book-header')).position") == "sticky"
        assert not asked, asked
