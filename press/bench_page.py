"""`make bench`, second table: how long a reader waits for a program's first line, in Chromium, against the bare interpreter.

The floor is what nobody can go below who runs Pyodide: a worker that loads it and tells one line. Both are measured in turn
in the same browser, with the files in its cache. Then the same with the interpreter alive, where there is no floor but zero.
"""

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from press.book import book
from press.browser import chromium, chromium_flags
from press.page_pythons import page_pythons, publish_page_pythons

ROUNDS = 7
ALIVE = 20  # runs of each round with the interpreter alive
BENCH = """<!doctype html><title>bench</title>
<main class="md-content"><figure class="listing"><textarea class="run-editor"></textarea>
<div data-run=""><button data-start>Run</button><label><select>OPTIONS</select></label></div></figure></main>
<script src="assets/run/words.en.js"></script><script src="assets/run/interpreter.js"></script>
<script src="assets/run/runs.js"></script><script src="assets/run/workbench.js"></script><script>playground.start()</script>"""
BARE = """
onmessage = async ({ data }) => {
  const { loadPyodide } = await import(`${data}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: data, stdout: (line) => postMessage(line) });
  python.runPython("print('tea')");
};
"""
# ms from a call to a line on the page, of the bare interpreter and of the component.
MEASURE_BARE = """(folder) => new Promise((done) => {
  const begun = performance.now();
  const worker = new Worker("bare.mjs", { type: "module" });
  worker.onmessage = () => { done(performance.now() - begun); worker.terminate(); };
  worker.postMessage(new URL(folder, location).href);
})"""
MEASURE_RUN = """() => new Promise((done) => {
  const [bar, editor] = [document.querySelector("[data-run]"), document.querySelector(".run-editor")];
  editor.value = "print('tea')";
  const begun = performance.now();
  let first = null;
  const watch = new MutationObserver(() => {
    const printed = document.querySelector(".run-result code")?.textContent;
    if (printed) first ??= performance.now() - begun;
    if (first !== null && !bar.querySelector("[data-start]").hidden) { watch.disconnect(); done(first); }
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  bar.querySelector("[data-start]").click();
})"""


def bench_page() -> None:
    """Measure, and print a row for each interpreter."""
    exact = book().in_page.exact
    print(f"{'bare ms':>9} {'first line ms':>14} {'÷ bare':>7} {'alive ms':>9}")
    with (
        tempfile.TemporaryDirectory(prefix="press-bench-") as folder,
        _served(Path(folder), exact) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=chromium_flags())
        page = browser.new_page()
        page.goto(address)
        for python in page_pythons():
            print(_measured(page, python.version, exact[python.version]), flush=True)
        browser.close()


def _measured(page: Page, version: str, exact: str) -> str:
    bare, run, alive = [], [], []
    for _ in range(ROUNDS + 1):  # the first fills the browser's cache
        page.reload()  # or a worker would take over what the one before has compiled
        bare.append(page.evaluate(MEASURE_BARE, f"pythons/{exact}/"))
        page.reload()
        page.locator("select").select_option(version)
        run.append(page.evaluate(MEASURE_RUN))
        alive += [page.evaluate(MEASURE_RUN) for _ in range(ALIVE)]
    floor, first = statistics.median(bare[1:]), statistics.median(run[1:])
    return f"{floor:9.0f} {first:14.0f} {first / floor:7.2f} {statistics.median(alive):9.1f}  Python {exact}"


@contextmanager
def _served(folder: Path, exact: dict[str, str]) -> Iterator[str]:
    """A small site with the interpreters, the component and a page, on a port of this machine."""
    publish_page_pythons(folder, exact)
    options = "".join(
        f'<option value="{version}" data-exact="{release}" data-megabytes="0">{release}</option>'
        for version, release in exact.items()
    )
    (folder / "index.html").write_text(BENCH.replace("OPTIONS", options), "utf-8")
    (folder / "bare.mjs").write_text(BARE, "utf-8")
    handler = partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 (as the base class has it)
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Keep the table clean."""
