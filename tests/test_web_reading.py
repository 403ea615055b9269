"""What readers do with a page: copy its code, change the language, print it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from press.house import LANGUAGES
from tests.test_web_access import script
from tests.web.pages import DESK, PHONE, heaviest, opened, unfold

PAPER = 420  # px: a small sheet, or a large print, so that long lines must be broken

# What each block of code on a page should give: the address of a program's file, or else the text of the block.
BLOCKS = """() => Array.from(document.querySelectorAll("article pre:has(code)")).flatMap((block) => {
  const listing = block.closest(".listing");
  const program = listing && block.querySelector("[data-program]");
  if (program && block.closest("details.listing-header")) return [];
  const file = program && listing.querySelector("figcaption a[download]");
  return [file ? { file: file.href } : { text: block.querySelector("code").textContent }];
})"""

# What each button of a page puts into the clipboard.
COPIED = """async () => {
  const copied = [];
  for (const button of document.querySelectorAll("article .copy-code")) {
    await navigator.clipboard.writeText("nothing was copied");
    const done = new Promise((done) => new MutationObserver(done).observe(button, { childList: true }));
    button.click();
    await done;
    copied.push(await navigator.clipboard.readText());
  }
  return copied;
}"""


@contextmanager
def reading(browser: Browser, address: str, page: str) -> Iterator[Page]:
    """A page whose clipboard may be used."""
    with opened(browser, address + page, permissions=["clipboard-read", "clipboard-write"]) as reader:
        unfold(reader.page)
        yield reader.page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_of_code_can_be_copied(language: str, site: Path, address: str, browser: Browser) -> None:
    """Each has a button; a program's gives its file, byte for byte, with the header that the page folds away."""
    for page in (heaviest(site, language), f"{language}/"):
        with reading(browser, address, page) as reader:
            blocks = reader.evaluate(BLOCKS)
            assert blocks, f"{page} shows no code, so nothing was tried"
            expected = [
                (site / block["file"].removeprefix(address)).read_bytes() if "file" in block else block["text"].encode()
                for block in blocks
            ]
            copied = [text.encode() for text in reader.evaluate(COPIED)]
        missing, strange = Counter(expected) - Counter(copied), Counter(copied) - Counter(expected)
        assert not missing, (
            f"{page}: no button copies\n{b'---'.join(missing).decode()}\nbut instead\n{b'---'.join(strange).decode()}"
        )
        assert not strange, f"{page}: copied, and no block of code of the page:\n{b'---'.join(strange).decode()}"


def test_a_header_that_is_folded_away_is_copied(site: Path, address: str, browser: Browser) -> None:
    """The sample has a program with a header, so that the test above has tried the hard case."""
    page = heaviest(site, "en")
    with reading(browser, address, page) as reader:
        listing = reader.locator(".listing:has(.listing-header)").first
        listing.locator("figcaption .copy-code").click()
        listing.locator("figcaption .copy-code:not(:text-is('Copy'))").wait_for()
        assert reader.evaluate("navigator.clipboard.readText()").startswith("# /// script\n")


def test_where_there_is_no_clipboard_the_old_way_copies(site: Path, address: str, browser: Browser) -> None:
    """Pages opened as files, or without TLS, have no navigator.clipboard; copying works all the same."""
    with opened(browser, "about:blank") as reader:
        reader.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        reader.page.goto(address + heaviest(site, "en"))
        reader.page.evaluate("addEventListener('copy', () => (window.copied = document.activeElement.value))")
        link = reader.page.locator(".listing figcaption a").first.get_attribute("download")
        reader.page.locator(".listing figcaption .copy-code").first.click()
        program = next((site / "snippets").rglob(str(link))).read_text("utf-8")
        copied = reader.page.evaluate("window.copied")
        assert copied == program, f"without navigator.clipboard, Copy gives {copied!r}"


@pytest.mark.parametrize(("width", "lines"), [(PHONE, 2), (DESK, 1)])
def test_the_strip_of_versions_is_short_and_needs_no_colour(
    width: int, lines: int, site: Path, address: str, browser: Browser
) -> None:
    """Eleven versions take a line, two on a phone; sign and frame tell those that fail from those that run."""
    strips = """() => Array.from(document.querySelectorAll(".listing-versions ul"), (strip) => {
      const versions = Array.from(strip.children);
      const signs = versions.map((it) => [
        it.className, it.textContent[0], getComputedStyle(it).borderTopStyle].join(" "));
      return [new Set(versions.map((it) => it.offsetTop)).size, signs];
    })"""
    for language in LANGUAGES:
        page = heaviest(site, language)
        with opened(browser, address + page, width=width) as reader:
            unfold(reader.page)
            found = reader.page.evaluate(strips)
        longest = max(taken for taken, _ in found)
        assert longest <= lines, f"{page}, {width} px: a strip of versions takes {longest} lines, not {lines}"
        signs = {sign for _, strip in found for sign in strip}
        assert signs == {"runs ✓ solid", "fails ✗ dashed"}, f"{page}: versions are shown as {sorted(signs)}"


@pytest.mark.parametrize(("language", "width"), [("zh", PHONE), ("en", DESK)])
def test_the_language_changes_on_the_same_page_and_heading(
    language: str, width: int, site: Path, address: str, browser: Browser
) -> None:
    """The switch goes to the same page in the other language, and shows the heading that was being read."""
    page = heaviest(site, language)
    other = address + page.replace(language, next(it for it in LANGUAGES if it != language), 1)
    with opened(browser, address + page, width=width) as reader:
        ids = reader.page.evaluate("Array.from(document.querySelectorAll('article :is(h2, h3)[id]'), (it) => it.id)")
        assert len(ids) > 2, f"{page} has too few headings to try this on"
        for heading in (ids[len(ids) // 3], ids[len(ids) * 2 // 3], ids[-1]):
            reader.page.goto(f"{address}{page}#{heading}")
            with reader.page.expect_navigation():
                reader.page.click("[data-other-language]")
            assert reader.page.url == f"{other}#{heading}", (
                f"reading {page}#{heading}, the switch goes to {reader.page.url}"
            )
            top = reader.page.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", heading)
            bar = reader.page.evaluate("document.querySelector('header').getBoundingClientRect().bottom")
            assert bar <= top < 900, f"{other}#{heading}: the heading stands at {top:.0f} px and is not seen"
        reader.page.goto(address + page)
        with reader.page.expect_navigation():
            reader.page.click("[data-other-language]")
        assert reader.page.url == other, f"reading the beginning of {page}, the switch goes to {reader.page.url}"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_print(language: str, scripts: bool, site: Path, address: str, browser: Browser) -> None:
    """On paper long lines of code are broken, what is folded is open, and what only a screen can use is gone."""
    for page in (heaviest(site, language), f"{language}/"):
        with opened(browser, address + page, width=PAPER, scheme="dark", java_script_enabled=scripts) as reader:
            reader.page.emulate_media(media="print")
            if scripts:
                reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
            cut = reader.page.evaluate(script("cut_off.js")) + reader.page.evaluate(script("wide.js"))
            assert not cut, f"{page} in print:\n" + "\n".join(cut)
            for useless in (".copy-code", "header", "#contents nav", ".book-footer__chapters"):
                shown = [it for it in reader.page.locator(useless).all() if it.is_visible()]
                assert not shown, f"{page} prints {useless}, which does nothing on paper"
            ink = reader.page.evaluate("getComputedStyle(document.body).color")
            assert ink == "rgb(31, 38, 48)", f"{page} is printed in {ink}, the colour of the screen at night"


def test_printing_unfolds_a_page_and_folds_it_again(site: Path, address: str, browser: Browser) -> None:
    """The browser's own printing opens what is folded, and leaves the page as it was."""
    with opened(browser, address + heaviest(site, "en")) as reader:
        folded = "document.querySelectorAll('details:not([open])').length"
        before = reader.page.evaluate(folded)
        assert before, "nothing is folded on this page, so nothing was tried"
        reader.page.evaluate(f"addEventListener('beforeprint', () => (window.left = {folded}))")
        assert reader.page.pdf().startswith(b"%PDF")
        assert reader.page.evaluate("window.left") == 0, "printing leaves parts folded; see beforeprint in book.js"
        assert reader.page.evaluate(folded) == before, "after printing, what was folded stays open"
