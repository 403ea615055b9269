"""Pages for everyone: axe, colours, fingers, keyboard, no script, no motion, any width."""

import itertools
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from press.house import LANGUAGES, TOP
from tests.web.pages import DESK, PATIENCE, PHONE, close_search, contents, go, heaviest, opened, sample, search, unfold

AXE = TOP / "tests" / "web" / "node_modules" / "axe-core" / "axe.min.js"
LOOKS = [(width, scheme) for width in (PHONE, DESK) for scheme in ("light", "dark")]
QUESTION = "yield"

# Every rule that axe has, on by default or not, but for those of WCAG's third level and those given up.
RUN_AXE = """async () => {
  const left = ["wcag2aaa", "deprecated"];
  const rules = axe.getRules().filter((rule) => !rule.tags.some((tag) => left.includes(tag)));
  const values = rules.map((rule) => rule.ruleId);
  const { violations } = await axe.run({ runOnly: { type: "rule", values }, resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.failureSummary + "\\n" + node.html) }));
}"""


@cache
def script(name: str) -> str:
    """A script of tests/web/ to run in a page."""
    return (TOP / "tests" / "web" / name).read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe has to say of a page as it stands now."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate(RUN_AXE)
    return [f"{rule['id']} ({rule['help']}):\n" + "\n\n".join(rule["where"][:3]) for rule in found]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_the_heaviest_page(
    language: str, width: int, scheme: str, site: Path, address: str, browser: Browser
) -> None:
    """Everything unfolded; then with the contents over the page, where they are a panel; then with the search open."""
    page = heaviest(site, language)
    with opened(browser, address + page, width=width, scheme=scheme) as reader:
        unfold(reader.page)
        found = {"unfolded": violations(reader.page)}
        if width == PHONE:
            with contents(reader.page):
                found["contents open"] = violations(reader.page)
        search(reader.page, QUESTION)
        found["search open"] = violations(reader.page)
    said = [f"{state}: {violation}" for state, violations_there in found.items() for violation in violations_there]
    assert not said, f"{page}, {width} px, {scheme}:\n" + "\n".join(said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_other_pages(scheme: str, site: Path, address: str, browser: Browser) -> None:
    """The first pages, and the one for addresses that are not there."""
    for page in [*sample(site), "no/such/page/"]:
        if page in [heaviest(site, language) for language in LANGUAGES]:
            continue
        with opened(browser, address + page, width=PHONE, scheme=scheme) as reader:
            said = violations(reader.page)
            assert not said, f"{page or 'the first page'}, {scheme}:\n" + "\n".join(said)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_everything_fits_the_screen_and_the_finger(width: int, site: Path, address: str, browser: Browser) -> None:
    """No state of a page scrolls sideways; controls are 24 px wide and high, or stand apart (WCAG 2.5.8)."""
    for page in sample(site):
        with opened(browser, address + page, width=width) as reader:
            unfold(reader.page)
            found = {"unfolded": misfits(reader.page)}
            if page and width == PHONE:
                with contents(reader.page):
                    found["contents open"] = misfits(reader.page)
            if page:
                search(reader.page, QUESTION)
                found["search open"] = misfits(reader.page)
        for state, said in found.items():
            assert not said, f"{page or 'the first page'}, {width} px, {state}:\n" + "\n".join(said)


def misfits(page: Page) -> list[str]:
    """What sticks out of a page, or is hard to hit."""
    targets = page.evaluate(script("targets.js"))
    assert targets["targets"] > 1, "found no controls, so nothing was measured"
    return [*page.evaluate(script("wide.js")), *targets["wrong"]]


WATCH = """
  window.shifts = [];
  const note = (entries) => {
    for (const shift of entries) window.shifts.push(
      `${shift.value}: ${shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 100)).join(" | ")}`);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.lookAgain = () => (note(observer.takeRecords()), window.shifts);
"""
SCROLL_THROUGH = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let at = 0; at < 6; at++) { scrollBy(0, 700); await frame(); await frame(); }
  scrollTo(0, document.body.scrollHeight);
  await frame(); await frame();
}"""


def held(page: Page, pattern: str) -> list[Route]:
    """The requests of a page for ``pattern``, none of which is answered until it is continued."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(pattern, hold)
    return waiting


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_on_a_page_moves_by_itself(width: int, site: Path, address: str, browser: Browser) -> None:
    """The layout shifts neither when the script comes after the text, nor when the page is scrolled through."""
    for page in sample(site):
        with opened(browser, "about:blank", width=width) as reader:
            late = held(reader.page, "**/book.js")
            reader.page.add_init_script(WATCH)
            reader.page.goto(address + page, wait_until="commit")
            reader.page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
            for route in late:
                route.continue_()
            reader.page.wait_for_load_state()
            reader.page.evaluate(SCROLL_THROUGH)
            shifts = reader.page.evaluate("lookAgain()")
            assert not shifts, f"{page}, {width} px, shifted by:\n" + "\n".join(shifts)


def test_no_tool_moves_when_the_next_one_arrives(site: Path, address: str, browser: Browser) -> None:
    """A slow line may bring half a header: each tool is drawn where it stays, whatever comes after it."""
    for page, width in itertools.product(sample(site)[:-1], (PHONE, DESK)):
        with opened(browser, address + page, width=width) as reader:
            moved = reader.page.evaluate("""() => {
              const tools = [...document.querySelectorAll(".book-header > *")].filter((tool) => tool.offsetWidth);
              const places = () => tools.map((tool) => tool.getBoundingClientRect().left);
              const whole = places();
              return tools.flatMap((tool, number) => {
                for (const later of tools.slice(number + 1)) later.remove();
                const moved = places()[number] - whole[number];
                document.querySelector(".book-header").append(...tools.slice(number + 1));
                return moved ? [`${tool.outerHTML.slice(0, 90)}: by ${moved} px`] : [];
              });
            }""")
            assert not moved, f"{page or 'the first page'}, {width} px:\n" + "\n".join(moved)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """Tab goes first to a link that skips to the text, then through every control, each with a visible frame."""
    page = heaviest(site, language)
    with opened(browser, address + page, reduced_motion="reduce") as reader:
        unfold(reader.page)
        reader.page.keyboard.press("Tab")
        assert reader.page.evaluate("document.activeElement.matches('.md-skip')"), f"{page}: no link skips to the text"
        reader.page.evaluate(
            """() => {
              const controls = "a[href], button, input, select, summary, [tabindex='0']";
              window.left = new Set(Array.from(document.querySelectorAll(controls)).filter(
                (it) => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length));
            }"""
        )
        total = reader.page.evaluate("window.left.size")
        unframed = []
        for _ in range(total):
            unframed += reader.page.evaluate(
                """() => {
                  const it = document.activeElement;
                  window.left.delete(it);
                  const style = getComputedStyle(it);
                  const framed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                  const box = it.getBoundingClientRect();
                  const seen = box.bottom > 0 && box.top < innerHeight && style.opacity !== "0";
                  return framed && seen ? [] : [it.outerHTML.slice(0, 120)];
                }"""
            )
            reader.page.keyboard.press("Tab")
        assert not unframed, f"{page}: focus cannot be seen on\n" + "\n".join(unframed)
        left = reader.page.evaluate("Array.from(window.left, (it) => it.outerHTML.slice(0, 120))")
        assert not left, f"{page}: {len(left)} of {total} controls are not reached by Tab:\n" + "\n".join(left)


def test_the_skip_link_leads_to_the_text(site: Path, address: str, browser: Browser) -> None:
    """Enter on it, and Tab goes on inside the text."""
    for language in LANGUAGES:
        page = heaviest(site, language)
        with opened(browser, address + page) as reader:
            reader.page.keyboard.press("Tab")
            reader.page.keyboard.press("Enter")
            reader.page.keyboard.press("Tab")
            inside = reader.page.evaluate("Boolean(document.activeElement.closest('main article'))")
            assert inside, f"{page}: after skipping, Tab does not go on in the text"


def test_the_contents_open_and_close_by_keyboard_on_a_phone(site: Path, address: str, browser: Browser) -> None:
    """Enter opens them, Tab goes into them, Escape closes them and goes back to the button."""
    for language in LANGUAGES:
        with opened(browser, address + heaviest(site, language), width=PHONE) as reader:
            button = reader.page.locator("[popovertarget]")
            button.focus()
            reader.page.keyboard.press("Enter")
            panel = reader.page.locator("#contents")
            expect(panel, "Enter does not open the contents").to_be_visible(timeout=PATIENCE)
            reader.page.keyboard.press("Tab")
            inside = reader.page.evaluate("Boolean(document.activeElement.closest('#contents a'))")
            assert inside, "Tab does not go on in the contents"
            reader.page.keyboard.press("Escape")
            expect(panel, "Escape does not close the contents").to_be_hidden(timeout=PATIENCE)
            assert button.evaluate("(it) => it === document.activeElement"), "the focus is lost"


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_works_by_keyboard_alone(language: str, site: Path, address: str, browser: Browser) -> None:
    """/ opens it, arrows choose, Enter goes there; Escape closes it and goes back to where the reader was."""
    with opened(browser, address + heaviest(site, language)) as reader:
        reader.page.keyboard.press("Tab")
        search(reader.page, QUESTION)
        found = reader.page.locator(".search__result")
        assert found.count() > 1, f"{QUESTION!r} finds too little to try this on"
        first, second = found.nth(0), found.nth(1)
        reader.page.keyboard.press("ArrowDown")
        assert first.evaluate("(it) => it === document.activeElement"), "an arrow does not go to the first result"
        reader.page.keyboard.press("ArrowDown")
        assert second.evaluate("(it) => it === document.activeElement"), "an arrow does not go to the next result"
        close_search(reader.page)
        assert reader.page.evaluate("document.activeElement.matches('.md-skip')"), "the focus is lost"
        search(reader.page, QUESTION)
        goal = first.get_attribute("href")
        assert goal
        go(reader.page, goal, lambda: reader.page.keyboard.press("Enter"))


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_pages_can_be_read_without_a_script(width: int, site: Path, address: str, browser: Browser) -> None:
    """Text, contents, the other language and what is folded are there; nothing is that would do nothing."""
    for language in LANGUAGES:
        page = heaviest(site, language)
        with opened(browser, address + page, width=width, java_script_enabled=False) as reader:
            with contents(reader.page) if width == PHONE else nullcontext():
                current = reader.page.locator("#contents a[aria-current=page]")
                assert current.is_visible(), f"{page}: no contents"
            assert reader.page.locator("main article h1").is_visible()
            folded = reader.page.locator("article details").first
            folded.locator("summary").first.click()
            assert folded.locator("> :not(summary)").first.is_visible(), f"{page}: what is folded does not open"
            for useless in ("[data-open-search]", "[data-dark]", ".copy-code"):
                assert not reader.page.locator(useless).first.is_visible(), f"{page}: {useless} does nothing here"
            other = next(it for it in LANGUAGES if it != language)
            reader.page.click("[data-other-language]")
            assert reader.page.url == address + page.replace(language, other, 1)
            assert reader.page.locator("main article h1").is_visible()


def test_nothing_moves_for_readers_who_want_no_motion(site: Path, address: str, browser: Browser) -> None:
    """With reduced motion there is no transition, no animation and no smooth scrolling on any element."""
    moving = """() => Array.from(document.querySelectorAll("*")).flatMap((it) => ["", "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(it, part);
      const still = style.transitionDuration.split(", ").every((time) => parseFloat(time) === 0)
        && style.animationName === "none" && style.scrollBehavior === "auto";
      return still ? [] : [it.outerHTML.slice(0, 100) + part];
    }))"""
    for page in sample(site):
        with opened(browser, address + page, reduced_motion="reduce") as reader:
            assert not reader.page.evaluate(moving), f"{page} moves: {reader.page.evaluate(moving)[:5]}"


def test_the_colours_follow_the_system_until_the_reader_chooses(site: Path, address: str, browser: Browser) -> None:
    """Dark where the system is; the button changes it, for the next page too, and back again."""
    paper = "getComputedStyle(document.body).backgroundColor"
    for scheme in ("light", "dark"):
        with opened(browser, f"{address}en/", scheme=scheme) as reader:
            before = reader.page.evaluate(paper)
            reader.page.click("[data-dark]")
            chosen = reader.page.evaluate(paper)
            assert chosen != before, "the button changes nothing"
            reader.page.goto(address + heaviest(site, "zh"))
            assert reader.page.evaluate(paper) == chosen, "the choice does not last"
            assert reader.page.get_attribute("[data-dark]", "aria-pressed") == ("false" if scheme == "dark" else "true")
            reader.page.click("[data-dark]")
            assert reader.page.evaluate(paper) == before
    with opened(browser, f"{address}en/", scheme="dark", java_script_enabled=False) as reader:
        assert reader.page.evaluate(paper) != "rgb(255, 255, 255)", "no night without a script"
