"""The glossary at work: terms on a page lead to their entries, once each."""

import re
from pathlib import Path

import pytest
from markdown import Markdown

from press import glossary
from press.errors import PressError
from press.glossary import LinkTerms, Term, terms_of
from press.house import LANGUAGES
from tests.books import FRONT, book

__all__ = ["book"]

GLOSSARY = """# Glossary { #glossary }

## All { #all }

### event loop, loop { #event-loop }

What runs `tasks`, see [there](there.md).

And more of it.

### task { #task }

A coroutine with a loop.

### 任务组 { #task-group }

一起结束的任务。
"""


@pytest.fixture
def linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that renders a text whose terms are those of GLOSSARY, and gives its HTML."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "glossary.md").write_text(FRONT + GLOSSARY, "utf-8")
    monkeypatch.setattr(glossary, "DOCS", tmp_path)
    glossary._read.cache_clear()

    def render(text: str) -> str:
        md = Markdown()
        md.treeprocessors.register(LinkTerms("en"), "terms", 4)
        return re.sub(r' data-definition="[^"]*"', "", md.convert(text))

    yield render
    glossary._read.cache_clear()


def test_terms_are_read_with_their_forms_and_definitions(linked):
    """The definition is the first paragraph, as plain text."""
    assert glossary.glossary("en")[0] == Term("event-loop", ("event loop", "loop"), "What runs tasks, see there.")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tasks and a task.", '<p><a class="term" href="glossary.md#task">Tasks</a> and a task.</p>'),
        ("The event loop loops.", '<p>The <a class="term" href="glossary.md#event-loop">event loop</a> loops.</p>'),
        ("一个任务组里", '<p>一个<a class="term" href="glossary.md#task-group">任务组</a>里</p>'),
        ("个 task，", '<p>个 <a class="term" href="glossary.md#task">task</a>，</p>'),
        ("*A task*, then", '<p><em>A <a class="term" href="glossary.md#task">task</a></em>, then</p>'),
        ("`x` a task `y`", '<p><code>x</code> a <a class="term" href="glossary.md#task">task</a> <code>y</code></p>'),
        ("- a\n- task", '<ul>\n<li>a</li>\n<li><a class="term" href="glossary.md#task">task</a></li>\n</ul>'),
        ("multitasking, create_task, task-free", "<p>multitasking, create_task, task-free</p>"),
        ("# A task", "<h1>A task</h1>"),
        ("[a task](x.md) `task`", '<p><a href="x.md">a task</a> <code>task</code></p>'),
    ],
)
def test_the_first_use_is_linked(linked, text, html):
    """In prose alone, as a whole word, in the singular or plural, and the longest term where several would do."""
    assert linked(text) == html


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ("### task { #task }\n\n### loop { #loop }\n\nIt.\n", "task has no definition\n    mend: write a paragraph"),
        ("### a, b { #a }\n\nIt.\n\n### B { #b }\n\nIt.\n", "B stands under two headings\n    mend: take one out"),
    ],
)
def test_an_entry_that_cannot_be_used(book, entries, message):
    """Is refused, with its line and the mend."""
    page = book(f"# Glossary {{ #glossary }}\n\n{entries}", name="glossary.md")["en"]["glossary.md"]
    with pytest.raises(PressError, match=rf"glossary\.md:\d+: {re.escape(message)}"):
        terms_of(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_books_pages_lead_to_the_glossary(language: str, site: Path):
    """On the built site a page links a term once, to its entry, with its definition; the glossary links none."""
    used = set()
    for page in (site / language).rglob("index.html"):
        links = re.findall(r'<a class="term" data-definition="([^"]+)" href="([^"]+)"', page.read_text("utf-8"))
        goals = [goal for _, goal in links]
        assert len(set(goals)) == len(goals), f"{page}: links a term twice"
        assert not goals or page.parent.name != "glossary", f"{page}: leads to itself"
        used |= {goal.rpartition("glossary/#")[2] for goal in goals}
    known = {term.id for term in glossary.glossary(language)}
    assert used <= known, f"{language}: {sorted(used - known)} lead nowhere"
    assert len(used) > len(known) / 2, (
        f"{language}: only {len(used)} of {len(known)} terms are linked; see press/extension.py"
    )
