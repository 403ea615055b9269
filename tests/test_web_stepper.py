"""The stepper in a browser: by keyboard alone, for everyone, and light."""

import gzip
import re
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from press.house import DOCS, LANGUAGES
from tests.test_web_access import misfits, script, violations
from tests.test_web_reading import PAPER
from tests.web.pages import DESK, PATIENCE, PHONE, opened, pages, unfold

TASKS, GENERATORS = "structured-concurrency", "delegation"
ALLOWED = 15_000  # bytes, compressed, that a picture with its stepper adds to a page


@contextmanager
def stepping(browser: Browser, url: str, **options):
    """A page whose first schedule is being stepped through."""
    with opened(browser, url, **options) as reader:
        reader.page.locator("[data-step]").first.focus()
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".stepper")).to_be_visible(timeout=PATIENCE)
        yield reader


def state(page: Page) -> dict[str, Any]:
    """What the stepper shows."""
    found: dict[str, Any] = page.evaluate(
        """() => {
          const texts = (selector) => Array.from(document.querySelectorAll(selector), (it) => it.textContent);
          const facts = {};
          for (const dt of document.querySelectorAll(".stepper dt")) {
            const items = Array.from(dt.nextElementSibling.querySelectorAll("li:not(.empty)"), (it) => it.textContent);
            facts[dt.textContent] = items.length ? items : dt.nextElementSibling.querySelector("pre")?.textContent ?? null;
          }
          return {
            said: texts(".step-said")[0],
            now: texts(".step-line.now").map((line) => line.trim()),
            at: Array.from(document.querySelectorAll(".step-line[data-at]"), (it) => `${it.textContent.trim()} < ${it.dataset.at}`),
            facts,
          };
        }"""
    )
    return found


def go_to(page: Page, step: int) -> None:
    """Go to a step by keyboard, from the slider."""
    page.locator(".step-tools input").focus()
    page.keyboard.press("Home")
    for _ in range(step - 1):
        page.keyboard.press("ArrowRight")


def test_a_run_of_tasks_is_stepped_through_by_keyboard(address: str, browser: Browser) -> None:
    """The line of each task, the loop's queue and heap, what is printed; forward, back, and out again."""
    with stepping(browser, f"{address}en/{TASKS}/") as reader:
        page = reader.page
        focused = page.evaluate("document.activeElement.textContent")
        assert focused == "Forward"
        assert state(page)["said"] == "main is created"
        for _ in range(4):
            page.keyboard.press("Enter")
        assert state(page)["said"] == "slow is created by main"
        assert state(page)["facts"] == {"Ready queue": ["quick", "bad", "slow"], "Timers": None, "Printed so far": None}
        go_to(page, 24)
        seen = state(page)
        assert seen["said"] == "slow prints 0.2 slow is cancelled, and cleans up"
        assert seen["now"] == ["print(round(time.monotonic() - start, 1), text)"]
        in_sight = """(line) => {
          const [it, around] = [line, line.closest("pre")].map((element) => element.getBoundingClientRect());
          return it.top >= around.top && it.bottom <= around.bottom;
        }"""
        assert page.locator(".step-line.now").evaluate(in_sight), "the current line is not in sight"
        go_to(page, 29)
        assert page.locator(".step-line.now").evaluate(in_sight), "the current line is not in sight"
        go_to(page, 24)
        assert "await asyncio.sleep(9) < main" in seen["at"]
        assert seen["facts"] == {
            "Ready queue": ["main"],
            "Timers": ["9 s main"],
            "Printed so far": "0.2 slow is cancelled, and cleans up",
        }
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.textContent") == "Back"
        page.keyboard.press("Space")
        assert state(page)["said"] == "slow runs"
        page.locator(".step-tools button").last.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".stepper")).to_have_count(0)
        assert page.evaluate("document.activeElement.matches('[data-step]')"), "the focus is lost"
        assert not reader.troubles


def test_a_generator_is_stepped_through(address: str, browser: Browser) -> None:
    """Who holds control and who waits for it, and the lines of all of them."""
    with stepping(browser, f"{address}zh/{GENERATORS}/") as reader:
        page = reader.page
        go_to(page, 10)
        seen = state(page)
        assert seen["said"] == "bottom：由 middle 恢复，收到 84"
        assert seen["facts"]["谁在控制"] == ["bottom", "middle（它在等）", "top（它在等）", "程序本身（它在等）"]
        assert seen["facts"]["已打印"] == "caller gets 42"
        assert seen["now"] == ["answer = yield 42"]
        assert [line.rpartition(" < ")[2] for line in seen["at"]] == ["bottom", "middle", "top", "程序本身"]


def test_every_schedule_can_be_stepped_through(address: str, browser: Browser) -> None:
    """No script fails at every seventh step, and the last step has all that the program printed."""
    stems = sorted({path.stem for path in (DOCS / "en").glob("*.md") if "/// schedule" in path.read_text("utf-8")})
    with opened(browser, f"{address}en/{TASKS}/") as reader:
        for stem in stems:
            stepped, wrong = reader.page.evaluate(STEP_THROUGH, f"{address}en/{stem}/")
            assert stepped, f"{stem}: no schedule was found"
            assert not wrong, f"{stem}: {wrong}"
            assert not reader.troubles, f"{stem}: {reader.troubles}"


# Programs and schedules of another page, put into this one and stepped through.
STEP_THROUGH = """async (address) => {
  const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const article = document.querySelector("article");
  article.replaceChildren(...other.querySelectorAll(".listing, .schedule"));
  const figures = Array.from(article.querySelectorAll(".schedule"));
  const wrong = figures.map((figure) => {
    figure.querySelector("[data-step]").click();
    const place = figure.querySelector(".step-tools input");
    const rows = Array.from(figure.querySelectorAll("table[data-lanes] tbody")[0].rows);
    for (const number of [...rows.keys()].filter((it) => it % 7 === 0 || it === rows.length - 1)) {
      place.value = String(number + 1);
      place.dispatchEvent(new Event("input"));
      if (!figure.querySelector(".step-said").textContent.trim()) return `${figure.id}: step ${number + 1} says nothing`;
    }
    const printed = rows.filter((row) => row.dataset.does === "prints").map((row) => row.dataset.what);
    const output = figure.querySelector(".stepper dd pre")?.textContent ?? "";
    return output === printed.join("\\n") ? null : `${figure.id}: ${output}`;
  });
  return [figures.length, wrong.filter(Boolean)];
}"""


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_axe_finds_nothing_while_stepping(width: int, scheme: str, address: str, browser: Browser) -> None:
    """And nothing sticks out, or is hard to hit."""
    for language, stem in (("en", TASKS), ("zh", GENERATORS)):
        with stepping(browser, f"{address}{language}/{stem}/", width=width, scheme=scheme) as reader:
            go_to(reader.page, 9)
            unfold(reader.page)
            assert not violations(reader.page)
            assert not misfits(reader.page)


def test_playing_goes_on_by_itself_and_stops(address: str, browser: Browser) -> None:
    """Step by step, with the page's clock; Pause stops it."""
    with opened(browser, "about:blank") as reader:
        page = reader.page
        page.clock.install()
        page.goto(f"{address}en/{GENERATORS}/")
        page.locator("[data-step]").first.click()
        page.get_by_role("button", name="Play").click()
        page.clock.run_for(3700)
        assert page.locator(".step-count").text_content() == "Step 4 of 17"
        page.get_by_role("button", name="Pause").click()
        page.clock.run_for(5000)
        assert page.locator(".step-count").text_content() == "Step 4 of 17"


def test_readers_without_motion_or_script_have_picture_and_table(address: str, browser: Browser) -> None:
    """Nothing plays by itself for the first; for the second there is no button that does nothing."""
    with stepping(browser, f"{address}en/{TASKS}/", reduced_motion="reduce") as reader:
        expect(reader.page.get_by_role("button", name="Play")).to_have_count(0)
    with opened(browser, f"{address}en/{TASKS}/", java_script_enabled=False) as plain:
        figure = plain.page.locator(".schedule").first
        assert figure.locator("svg.schedule-lanes").is_visible()
        assert not figure.locator("[data-step]").is_visible()
        figure.locator("summary").first.click()
        assert figure.locator("table").first.is_visible()


def cost(page: str) -> int:
    """Bytes that a page has more, compressed, than without its first schedule; with styles and script."""
    figure = re.search(r'<link rel="stylesheet" href="[^"]*schedule\.css">.*?</figure>', page, re.DOTALL)
    assert figure, "no schedule there"
    without = page.replace(figure[0], "")
    shared = sum(len(gzip.compress((DOCS / "assets" / name).read_bytes())) for name in ("schedule.css", "stepper.js"))
    return len(gzip.compress(page.encode())) - len(gzip.compress(without.encode())) + shared


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_a_stepper_is_little_heavier(language: str, site: Path) -> None:
    """Less than 15 kB; a page without one asks for none of it."""
    for page in pages(site, language):
        html = (site / page / "index.html").read_text("utf-8")
        if 'class="schedule"' in html:
            assert cost(html) < ALLOWED, f"{page}: {cost(html)} bytes for a schedule; draw a shorter program"
        else:
            assert "schedule.css" not in html
            assert "stepper.js" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_schedules_are_whole_on_paper(language: str, address: str, browser: Browser) -> None:
    """As wide as there is room, names beside their lanes, nothing cut off; no button."""
    with opened(browser, f"{address}{language}/five-jobs/", width=PAPER) as reader:
        page = reader.page
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        cut = page.evaluate(script("cut_off.js")) + page.evaluate(script("wide.js"))
        assert not cut, "\n".join(cut)
        assert not page.locator("[data-step]").first.is_visible()
        pairs = page.evaluate(
            """() => Array.from(document.querySelectorAll(".schedule-scroll"), (scroller) =>
              Array.from(scroller.children, (svg) => {
                const box = svg.getBoundingClientRect();
                return [box.height / svg.viewBox.baseVal.height, box.right <= scroller.getBoundingClientRect().right + 1];
              }))"""
        )
        assert len(pairs) == 4
        for (names, _), (lanes, inside) in pairs:
            assert abs(names - lanes) < 0.01, "names and lanes are drawn to different scales"
            assert inside, "the picture is wider than the paper"
