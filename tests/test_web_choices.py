"""What a reader chooses: their own Python, names of the table, entries of the timeline, versions to move between."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from press.asyncio_names import asyncio_names
from press.house import LANGUAGES
from press.interpreters import VERSIONS, version_key
from press.introspection import read_measured
from press.timeline import read_timeline
from tests.test_web_access import misfits, script
from tests.web.pages import DESK, PATIENCE, PHONE, opened

NAMES = asyncio_names(read_measured())
LINKED = "structured-concurrency/"  # names that 3.8 lacks stand in its text and in its programs

# Every mark on a page: the name that it is of, and what it says of the reader's version.
MARKED = """() => Array.from(document.querySelectorAll("[data-lacks], [data-lost]"), (it) => ({
  name: (it.getAttribute("href") ?? "").split("#")[1] ?? it.textContent.trim(),
  missing: `${it.dataset.lacks ?? ""} ${it.dataset.lost ?? ""}`.trim().split(" "),
  marked: it.classList.contains("missing"),
  wave: getComputedStyle(it.matches("a") && it.querySelector("code") ? it.querySelector("code") : it).textDecorationStyle,
  told: it.getAttribute("aria-description"),
}))"""


def choose(page: Page, version: str) -> None:
    """Set the book to a version, as a reader does."""
    page.locator("[data-my-python]").select_option(version)


def check_marks(page: Page, version: str) -> int:
    """Every name is marked exactly if ``version`` lacks it; returns how many are."""
    marks = page.evaluate(MARKED)
    assert marks, f"{page.url} has no name that a version lacks, so nothing was tried"
    for mark in marks:
        lacks = version in mark["missing"]
        assert mark["marked"] == lacks, f"{page.url}: {mark} on {version}"
        assert (mark["wave"] == "wavy") == lacks, f"{page.url}: {mark} cannot be seen on {version}"
        assert bool(mark["told"]) == lacks, f"{page.url}: {mark} is not told on {version}"
        assert "undefined" not in (mark["told"] or ""), f"{page.url}: {mark} on {version}"
        if mark["name"] in NAMES:
            assert lacks == (version in NAMES[mark["name"]].missing), f"{mark} is not as measured"
    return sum(mark["marked"] for mark in marks)


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", LANGUAGES)
def test_my_python_is_kept_and_marks_what_it_lacks_on_every_page(
    language: str, width: int, site: Path, address: str, browser: Browser
) -> None:
    """Chosen, after a reload, on another page, in print, and taken back."""
    with opened(browser, f"{address}{language}/{LINKED}", width=width) as reader:
        page = reader.page
        assert page.locator(".missing, .mine").count() == 0, "marks before anything was chosen"
        choose(page, "3.8")
        assert check_marks(page, "3.8") > 5
        page.reload()
        assert page.locator("[data-my-python]").input_value() == "3.8"
        assert check_marks(page, "3.8") > 5
        page.goto(f"{address}{language}/tasks/")
        assert check_marks(page, "3.8") > 0
        page.goto(f"{address}{language}/{LINKED}")
        page.emulate_media(media="print")
        assert check_marks(page, "3.8") > 5
        (first, *_) = [it for it in page.locator("article p a.name.missing").all() if it.is_visible()]
        said = first.evaluate("(it) => getComputedStyle(it, '::after').content")
        assert first.get_attribute("data-instead") in said, f"on paper the mark says only {said}"
        page.emulate_media(media="screen")
        choose(page, "")
        assert page.locator(".missing, .mine").count() == 0
        page.reload()
        assert page.locator(".missing, .mine").count() == 0
        troubles = [it for it in reader.troubles if "ERR_ABORTED" not in it]  # of a page that was left
        assert not troubles, troubles


@pytest.mark.parametrize("language", LANGUAGES)
def test_my_python_is_chosen_and_its_marks_are_read_by_keyboard(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """The field is reached by Tab and takes a digit; a marked name shows what to write when it has the focus."""
    with opened(browser, f"{address}{language}/{LINKED}") as reader:
        page = reader.page
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('[data-my-python]')"):
                break
        else:
            pytest.fail("20 times Tab do not reach the field")
        page.keyboard.press("ArrowDown")
        assert page.locator("[data-my-python]").input_value() == VERSIONS[-1]
        choose(page, "3.8")
        name = page.locator("pre a.name.missing").first
        name.focus()
        box = name.evaluate(
            """(it) => {
              const style = getComputedStyle(it, "::after");
              return { content: style.content, position: style.position, display: style.display };
            }"""
        )
        assert name.get_attribute("data-instead") in box["content"]
        assert box["position"] == "absolute"


@pytest.mark.parametrize(
    ("version", "name", "told"),
    [
        ("3.6", "asyncio.coroutine", None),
        ("3.12", "asyncio.coroutine", "async def"),
        ("3.6", "asyncio.run", "loop.run_until_complete"),
        ("2.7", "asyncio.gather", "asyncio came with 3.4"),
    ],
)
def test_the_advice_is_for_the_readers_side_of_a_name(
    version: str, name: str, told: str | None, site: Path, address: str, browser: Browser
) -> None:
    """Before it came, after it went, or before there was asyncio at all."""
    with opened(browser, f"{address}en/asyncio-coroutine/") as reader:
        choose(reader.page, version)
        check_marks(reader.page, version)
        mark = reader.page.locator(f"a.name[href$='#{name}']").first
        said = mark.get_attribute("data-instead")
        assert (said is None) if told is None else told in (said or ""), f"{name} on {version}: {said}"


def test_choosing_a_python_moves_nothing(site: Path, address: str, browser: Browser) -> None:
    """Each block of the text stands where it stood, on a phone and on a desk."""
    places = """() => Array.from(document.querySelectorAll("article *"), (it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return [it.outerHTML.slice(0, 80), x, y, width, height];
    })"""
    for width in (PHONE, DESK):
        for path in (LINKED, "can-i-use/", "api-waiting/"):
            with opened(browser, f"{address}en/{path}", width=width) as reader:
                reader.page.evaluate("document.fonts.ready")
                before = reader.page.evaluate(places)
                choose(reader.page, "3.8")
                after = reader.page.evaluate(places)
                cut = [(a[1:], b[1:], b[0]) for a, b in zip(before, after, strict=True) if a[1:] != b[1:]]
                assert not cut, f"{path}, {width} px: {cut[:5]}"


def test_the_strip_points_at_my_python(site: Path, address: str, browser: Browser) -> None:
    """In listings, in the boxes of names, and in the table's column."""
    with opened(browser, f"{address}en/api-waiting/") as reader:
        choose(reader.page, "3.10")
        mine = reader.page.locator("li.mine")
        assert mine.count() == reader.page.locator("ul.versions").count() > 10
        assert {text.split()[-1] for text in mine.all_inner_texts()} == {"3.10"}
        assert mine.first.evaluate("(it) => getComputedStyle(it).outlineStyle") == "solid"
        reader.page.goto(f"{address}en/can-i-use/")
        cells = reader.page.locator(".names .mine")
        assert cells.count() == reader.page.locator(".names tr").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_says_what_was_measured_and_filters_as_one_types(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """Every cell, against the record; then names by a part of them, and all again."""
    with opened(browser, f"{address}{language}/can-i-use/", width=PHONE) as reader:
        page = reader.page
        rows = page.evaluate(
            "() => Array.from(document.querySelectorAll('.names tr'), (row) => Array.from(row.cells, (it) => it.textContent))"
        )
        head, *body = rows
        assert head[1:] == [version for version in VERSIONS if version_key(version) >= (3, 4)]
        assert len(body) > 300
        for short, *cells in body:
            name = NAMES[f"asyncio.{short}"]
            assert [cell in "✓△" for cell in cells] == [version in name.present for version in head[1:]], short
            warns = [name.deprecated is not None and version_key(v) >= version_key(name.deprecated) for v in head[1:]]
            assert [cell == "△" for cell in cells] == [
                w and v in name.present for w, v in zip(warns, head[1:], strict=True)
            ], short
        page.locator("[data-filter-names]").fill("queue shut")
        visible = page.locator(".names tbody tr:visible th")
        expect(visible).to_have_text(["QueueShutDown", "Queue.shutdown"], timeout=PATIENCE)
        assert re.search(rf"2\D.*{len(body)}|{len(body)}\D.*2", page.locator(".chooser output").inner_text())
        page.locator("[data-filter-names]").fill("")
        expect(page.locator(".names tbody tr:visible")).to_have_count(len(body), timeout=PATIENCE)
        assert not misfits(page)


def test_the_table_is_there_without_scripts_and_fits_two_pages_of_paper(
    site: Path, address: str, browser: Browser
) -> None:
    """As a plain table; on paper, names that all versions have alike are listed below it."""
    with opened(browser, f"{address}en/can-i-use/", java_script_enabled=False) as reader:
        assert reader.page.locator(".names tbody tr:visible").count() > 300
        assert not reader.page.locator("[data-filter-names]").is_visible()
    for language in LANGUAGES:
        with opened(browser, f"{address}{language}/can-i-use/") as reader:
            reader.page.emulate_media(media="print")
            shown, alike = reader.page.locator(".names tbody tr:visible").count(), "tr.everywhere"
            assert shown + reader.page.locator(alike).count() == reader.page.locator(".names tbody tr").count()
            assert shown > 100
            cut = reader.page.evaluate(script("cut_off.js"))
            assert not cut, cut
            pages = re.findall(rb"/Type\s*/Page\b", reader.page.pdf(format="A4"))
            assert len(pages) <= 2, f"{language}: {len(pages)} pages of paper"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_filtered_by_kind_area_and_version(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """What is left is what was asked for, and versions without any are gone."""
    entries = read_timeline()
    with opened(browser, f"{address}{language}/history/", width=PHONE) as reader:
        page = reader.page
        shown = page.locator("article li:has(> [data-kind]):visible")
        assert shown.count() == len(entries)
        page.locator("[data-filter=kind]").select_option("removed")
        removed = [entry for entry in entries if entry.kind == "removed"]
        assert shown.count() == len(removed) > 5
        headings = page.locator("article h3:visible")
        assert headings.count() == len({entry.version for entry in removed})
        page.locator("[data-filter=version]").select_option("3.11")
        assert shown.count() == sum(entry.version == "3.11" for entry in removed) > 0
        page.locator("[data-filter=kind]").select_option("")
        page.locator("[data-filter=version]").select_option("")
        page.locator("[data-filter=area]").select_option("syntax")
        assert shown.count() == sum(entry.area == "syntax" for entry in entries)
        assert not misfits(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_migration_shows_what_lies_between_two_versions(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """What broke later than the one, up to the other; a link to something that is put away shows it again."""
    with opened(browser, f"{address}{language}/migration/", width=PHONE) as reader:
        page = reader.page
        bites = page.locator("article .bite:visible")
        every = {it.get_attribute("data-version") or "" for it in bites.all()}
        assert {"3.7", "3.15"} <= every
        page.locator("[data-moving=from]").select_option("3.8")
        page.locator("[data-moving=to]").select_option("3.14")
        between = {it.get_attribute("data-version") or "" for it in bites.all()}
        assert between == {v for v in every if (3, 8) < version_key(v) <= (3, 14)}
        assert page.locator("#to-3-7").is_hidden()
        assert page.locator(".bite[data-until]").is_hidden(), "what works again in 3.14 is shown"
        assert page.locator("#sources, h1").first.is_visible()
        page.evaluate("location.hash = '#to-3-7'")
        expect(page.locator("#to-3-7"), "a link leads to what is not shown").to_be_visible(timeout=PATIENCE)
