"""What readers copy is what was tested: pytest-codeblocks over the published Markdown of both languages."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from press.house import LANGUAGES, TOP
from press.pages import read_pages

# A block of Python, a remark for pytest-codeblocks, or what must be printed.
BLOCK = re.compile(r"^```python\n.*?^```$|^<!--pytest.*?-->(?:\n```text\n.*?^```$)?", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```python$", re.MULTILINE)
SUMMARY = re.compile(r"(\d+) (passed|xfailed|failed|xpassed|skipped|error)")


@pytest.fixture(scope="module")
def runs(site):
    """Language → the pages that were run of that edition and what pytest said of them; the editions run side by side.

    Each page is run in one of them, because its blocks are the same in both.
    """
    names = sorted(page.relative_to(site / LANGUAGES[0]) for page in (site / LANGUAGES[0]).rglob("index.md"))
    pages = {
        language: [site / language / name for name in names[number :: len(LANGUAGES)]]
        for number, language in enumerate(LANGUAGES)
    }
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        done = pool.map(lambda language: run_pages(site / language, pages[language]), LANGUAGES)
        return {language: (pages[language], run) for language, run in zip(LANGUAGES, done, strict=True)}


def run_pages(edition, pages):
    """Run the blocks of some pages of one edition."""
    plugins = ["no:cacheprovider", "no:logging", "tests.each_block_apart"]
    command = [sys.executable, "-m", "pytest", *(word for plugin in plugins for word in ("-p", plugin))]
    return subprocess.run(
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
    assert done.returncode == 0, (
        f"{done.stdout}{done.stderr}\n    mend: what the page {language}/PAGE/index.md shows, in snippets/PAGE/"
    )
    counts = {what: int(number) for number, what in SUMMARY.findall(done.stdout.splitlines()[-1])}
    collected = counts.get("passed", 0) + counts.get("xfailed", 0)
    assert collected == ran(pages) > 100, f"{collected} of {ran(pages)} blocks were run:\n{done.stdout}"


def test_both_editions_publish_the_same_blocks(site):
    """Code, what pytest-codeblocks is told of it, and what must be printed; so a run of the one proves the other."""
    first, second = (site / language for language in LANGUAGES)
    names = {edition: {page.relative_to(edition) for page in edition.rglob("index.md")} for edition in (first, second)}
    assert names[first] == names[second]
    for name in sorted(names[first]):
        mine, yours = (BLOCK.findall((edition / name).read_text("utf-8")) for edition in (first, second))
        assert mine == yours, f"{name}: the blocks of {LANGUAGES[0]} and {LANGUAGES[1]} differ"
    for language in LANGUAGES:
        blocks = sum(len(CODE.findall(page.read_text("utf-8"))) for page in (site / language).rglob("index.md"))
        shown = sum(it.kind == "snippet" for page in read_pages()[language].values() for it in page.directives)
        assert blocks >= shown > 0, f"{blocks} blocks of Python are published, where the pages show {shown} programs"


def ran(pages):
    """How many blocks there are to run: without those that are run with the one before, or need a kernel's loop."""
    text = "\n".join(page.read_text("utf-8") for page in pages)
    not_alone = r"<!--pytest-codeblocks:cont-->|<!--pytest\.mark\.skip\b"
    return len(CODE.findall(text)) - len(re.findall(not_alone, text))
