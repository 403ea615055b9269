"""What can be copied away from the pages: every program in both languages by its button, and pages as Markdown."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from press.house import LANGUAGES, SNIPPETS
from press.snippets import read_snippets
from tests.web.pages import opened

# Clicks the button of every program; the clipboard is one that remembers.
COPIED = """async () => {
  const copied = {};
  for (const link of document.querySelectorAll(".listing figcaption a[download]")) {
    const button = link.parentElement.querySelector(".copy-code");
    button.click();
    await new Promise((done) => setTimeout(done));
    copied[link.getAttribute("href").split("/snippets/")[1]] = window.clipboard;
  }
  return copied;
}"""
REMEMBERING = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => void (window.clipboard = text) } });"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_program_is_copied_as_it_was_run(language: str, site: Path, address: str, browser: Browser) -> None:
    """Its button gives the file, byte for byte: no prompt, no output, no note, no line number. All, not a sample."""
    copied: dict[str, str] = {}
    with opened(browser, "about:blank") as reader:
        reader.page.add_init_script(REMEMBERING)
        for page in sorted((site / language).rglob("index.html")):
            if 'class="listing"' in page.read_text("utf-8"):
                reader.page.goto(
                    address + page.parent.relative_to(site).as_posix() + "/", wait_until="domcontentloaded"
                )
                for name, text in reader.page.evaluate(COPIED).items():
                    assert text == (SNIPPETS / name).read_text("utf-8"), (
                        f"{page.parent.name}: Copy gives another {name}"
                    )
                    copied[name] = text
    assert copied.keys() == {f"{name}.py" for name in read_snippets()}


@pytest.mark.parametrize(("language", "done"), [("zh", "已复制"), ("en", "Copied")])
def test_a_page_is_copied_as_markdown(language: str, done: str, site: Path, address: str, browser: Browser) -> None:
    """The button at its end gives the file beside it, and says so."""
    with opened(browser, "about:blank", permissions=["clipboard-read", "clipboard-write"]) as reader:
        reader.page.goto(f"{address}{language}/locks/")
        reader.page.locator("[data-copy-page]").click()
        reader.page.locator(f"[data-copy-page]:text-is('{done}')").wait_for()
        copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / language / "locks" / "index.md").read_text("utf-8")


def test_llms_txt_names_every_page(site: Path) -> None:
    """Each is there as Markdown, in both languages."""
    told = (site / "llms.txt").read_text("utf-8")
    pages = {
        page.relative_to(site).as_posix() for language in LANGUAGES for page in (site / language).rglob("index.md")
    }
    assert {line.split("](")[1].partition(")")[0] for line in told.splitlines() if line.startswith("- [")} == pages
