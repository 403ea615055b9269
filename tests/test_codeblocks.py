"""What readers copy is what was tested: pytest-codeblocks over the published Markdown of both languages."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from press.house import LANGUAGES, TOP
from press.pages import read_pages

SUMMARY = re.compile(r"(\d+) (passed|xfailed|failed|xpassed|skipped|error)")


@pytest.fixture(scope="module")
def runs(site):
    """Language → the pages of that edition and what pytest said of them; the editions run side by side."""
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        return dict(zip(LANGUAGES, pool.map(partial(run_edition, site), LANGUAGES), strict=True))


def run_edition(site, language):
    """Run the blocks of all pages of one language."""
    edition = site / language
    pages = sorted(edition.rglob("index.md"))
    plugins = ["no:cacheprovider", "no:logging", "tests.each_block_apart"]
    command = [sys.executable, "-m", "pytest", *(word for plugin in plugins for word in ("-p", plugin))]
    return pages, subprocess.run(
        [*command, "--rootdir", edition, "-c", "/dev/null", "--codeblocks", *pages],
        cwd=edition,
        env={**os.environ, "PYTHONPATH": str(TOP)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_published_programs_do_what_the_page_says(language, runs):
    """Every block of Python in the Markdown beside the pages runs, and prints what stands under it."""
    pages, done = runs[language]
    blocks = sum(page.read_text("utf-8").count("\n```python\n") for page in pages)
    shown = sum(it.kind == "snippet" for page in read_pages()[language].values() for it in page.directives)
    assert blocks >= shown > 0, f"{blocks} blocks of Python are published, where the pages show {shown} programs"
    assert done.returncode == 0, (
        f"{done.stdout}{done.stderr}\n    mend: what the page {language}/PAGE/index.md shows, in snippets/PAGE/"
    )
    counts = {what: int(number) for number, what in SUMMARY.findall(done.stdout.splitlines()[-1])}
    collected = counts.get("passed", 0) + counts.get("xfailed", 0)
    assert collected == ran(pages), f"{collected} of {ran(pages)} blocks were run:\n{done.stdout}"


def ran(pages):
    """How many blocks there are to run: without those that are run with the one before, or need a kernel's loop."""
    text = "\n".join(page.read_text("utf-8") for page in pages)
    not_alone = r"<!--pytest-codeblocks:cont-->|<!--pytest\.mark\.skip\b"
    return len(re.findall(r"^```python$", text, re.MULTILINE)) - len(re.findall(not_alone, text))
