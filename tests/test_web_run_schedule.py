"""The schedule of what a reader has run in the page: drawn there, and the same as the book's for the book's program."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from press.schedule import RECORDED_ON, read_schedules
from press.schedule_table import table_html
from press.snippets import read_snippets
from tests.test_web_access import misfits, violations
from tests.web.pages import PHONE, Opened, opened, unfold

LONG = 120_000  # ms: until an interpreter has been loaded and a program has run, on however busy a machine


def drawn(listing: Locator, version: str) -> Locator:
    """Run the program of a listing on a version, then ask for its schedule; the figure."""
    listing.locator("[data-run] select").select_option(version)
    listing.locator("[data-start]").click()
    button = listing.locator("[data-schedule]")
    expect(button, "no schedule is offered after the run").to_be_visible(timeout=LONG)
    button.click()
    figure = listing.locator(".run-schedule .schedule")
    expect(figure, "no schedule is drawn").to_be_visible(timeout=LONG)
    return figure


def troubles(reader: Opened) -> list[str]:
    """What went wrong; not a download whose head alone was asked for."""
    return [trouble for trouble in reader.troubles if "pyodide.asm.wasm: net::ERR_ABORTED" not in trouble]


def rows(html_or_figure: Locator | str, page: Page) -> list[dict[str, Any]]:
    """What each row of a table says to the stepper."""
    script = "(table) => Array.from(table.tBodies[0].rows, (row) => ({ ...row.dataset }))"
    if isinstance(html_or_figure, str):
        return page.evaluate(  # type: ignore[no-any-return]
            f"(html) => ({script})(new DOMParser().parseFromString(html, 'text/html').querySelector('table'))",
            html_or_figure,
        )
    return html_or_figure.locator("table").evaluate(script)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", ["structured-concurrency/first_error", "delegation/layers", "tasks/eager_start"])
def test_the_books_program_has_the_books_schedule(name: str, address: str, browser: Browser) -> None:
    """Every event, with its time, its line, the queue and the heap: what the prover recorded on a desktop."""
    stem = name.partition("/")[2]
    recording = read_schedules()[name].variants[0].recording
    with opened(browser, f"{address}en/{name.partition('/')[0]}/") as reader:
        figure = drawn(reader.page.locator(f"#program-{stem}"), RECORDED_ON)
        book = table_html(recording, read_snippets()[name].source, "en")
        assert rows(figure, reader.page) == rows(book, reader.page)
        assert figure.locator("svg.schedule-lanes").is_visible()
        assert not troubles(reader)


def test_an_older_python_has_its_own_schedule(address: str, browser: Browser) -> None:
    """`wait_for` made a task of its own up to 3.11: more lanes."""
    with opened(browser, f"{address}zh/cancellation/") as reader:
        unfold(reader.page)
        listing = reader.page.locator("#program-wait_for_inside")
        lanes = {}
        for version in ("3.14", "3.11"):
            figure = drawn(listing, version)
            lanes[version] = len(json.loads(figure.locator("table").get_attribute("data-lanes") or "[]"))
        assert lanes == {"3.14": 2, "3.11": 4}


def test_a_changed_program_is_drawn_as_it_was_changed(address: str, browser: Browser) -> None:
    """Its own lines are stepped through, also on a phone; and waiting for an hour takes no time."""
    with opened(browser, f"{address}en/scratch/", width=PHONE) as reader:
        page = reader.page
        bench = page.locator(".scratch")
        source = "import asyncio\n\n\nasync def main(tea='<b>'):\n    await asyncio.sleep(0.2)\n    print(tea)\n\n\nasyncio.run(main())\n"
        bench.locator(".run-editor").fill(source)
        figure = drawn(bench, "3.14")
        figure.locator("[data-step]").click()
        place = figure.locator(".step-tools input")
        place.focus()
        page.keyboard.press("End")
        assert figure.locator(".stepper dd pre").text_content() == "<b>"
        page.keyboard.press("ArrowLeft")
        assert (figure.locator(".step-line.now").text_content() or "").strip() == "print(tea)"
        assert not violations(page)
        assert not misfits(page)
        assert not troubles(reader)


def test_what_has_nothing_to_draw_says_so(address: str, browser: Browser) -> None:
    """A program without tasks and generators."""
    with opened(browser, f"{address}en/scratch/") as reader:
        bench = reader.page.locator(".scratch")
        bench.locator(".run-editor").fill("import asyncio\nprint(asyncio.Event().is_set())\n")
        bench.locator("[data-start]").click()
        bench.locator("[data-schedule]").click(timeout=LONG)
        expect(bench.locator(".run-schedule")).to_have_text(
            "There is nothing to draw: no task and no generator has run.", timeout=LONG
        )


def test_a_run_that_does_not_end_the_second_time_says_so(address: str, browser: Browser) -> None:
    """And the next run works."""
    with opened(browser, f"{address}en/scratch/") as reader:
        page = reader.page
        bench = page.locator(".scratch")
        source = "import asyncio, sys\nasync def main():\n    if '/schedule' in sys.path:\n        await asyncio.Event().wait()\n    print('over')\nasyncio.run(main())\n"
        bench.locator(".run-editor").fill(source)
        bench.locator("[data-start]").click()
        bench.locator("[data-schedule]").click(timeout=LONG)
        expect(bench.locator(".run-schedule")).to_contain_text("No schedule was recorded", timeout=LONG)
        bench.locator("[data-start]").click()
        expect(bench.locator("[data-schedule]"), "the next run does not work").to_be_visible(timeout=LONG)
        assert bench.locator(".run-result pre").first.text_content() == "over\n"


def test_nothing_of_it_is_fetched_before_it_is_asked_for(site: Path, address: str, browser: Browser) -> None:
    """Neither what records nor what draws, by a page that runs a program."""
    with opened(browser, f"{address}en/scratch/") as reader:
        bench = reader.page.locator(".scratch")
        bench.locator(".run-editor").fill("import asyncio\nasync def main(): print(1)\nasyncio.run(main())\n")
        bench.locator("[data-start]").click()
        expect(bench.locator("[data-schedule]")).to_be_visible(timeout=LONG)
        early = [url for url in reader.requests if "schedule" in url or "stepper" in url]
        assert not early
        bench.locator("[data-schedule]").click()
        expect(bench.locator(".run-schedule .schedule")).to_be_visible(timeout=LONG)
    assert (site / "assets" / "schedule" / "recorder.py").exists()
