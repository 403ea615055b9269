"""The reference: every name of asyncio is described, once, with its versions, and shown at work."""

import ast
import re
import subprocess
from collections import Counter

import pytest

from press.asyncio_names import asyncio_names
from press.book import Book, book, described_names
from press.directives import find_directives
from press.errors import PressError
from press.evidence import Evidence
from press.house import DOCS
from press.instead import Instead, incomplete, read_instead
from press.interpreters import VERSIONS, version_key
from press.introspection import Look, Measured
from press.pages import read_pages
from press.reference import api_html, api_markdown, called, marked_change
from press.words import WORDS
from tests.books import NOTHING_IN_PAGE
from tests.proving import those
from tests.test_book import expect_none

# The appendix of the note that the book grew from: its functions, and the methods of a task and of the loop.
APPENDIX = [
    "run",
    "create_task",
    "sleep",
    "gather",
    "shield",
    "wait_for",
    "wait",
    "as_completed",
    "run_coroutine_threadsafe",
    "current_task",
    "all_tasks",
    "Task",
    "Task.cancel",
    "Task.cancelled",
    "Task.done",
    "Task.result",
    "Task.exception",
    "Task.add_done_callback",
    "Task.remove_done_callback",
    "Task.get_stack",
    "Task.print_stack",
    "Task.all_tasks",
    "Task.current_task",
    "loop.call_at",
    "loop.call_soon",
    "loop.call_later",
    "loop.call_soon_threadsafe",
]

# High-level names of which no program on their page makes use, and why.
UNSHOWN = {
    "asyncio.subprocess.Process": "create_subprocess_exec and create_subprocess_shell make them",
    "asyncio.StreamWriter": "open_connection and start_server make them",
    "asyncio.Timeout": "timeout() and timeout_at() make them",
    "asyncio.subprocess.Process.pid": "another number each time",
}


def test_every_name_of_every_version_is_described():
    """A name that a newer Python adds fails here until the reference has it."""
    whole = book()
    undescribed = sorted(name for name in whole.names if whole.found_under(name) is None)
    assert not undescribed, (
        f"no page of the reference describes {undescribed}\n"
        "    mend: add each to a `/// api` block on a page docs/*/api-….md, in both languages"
    )


def test_the_newest_interpreter_here_has_no_other_names():
    """The same, asked of the interpreter itself, so that it fails before anything is measured anew."""
    whole = book()
    newest = those(*(version for version in VERSIONS if version_key(version) >= (3, 4)))[-1]
    script = "import asyncio; print([n for n in asyncio.__all__ if not n.startswith('_')])"
    done = subprocess.run([newest.executable, "-c", script], capture_output=True, check=True, text=True)
    names = [f"asyncio.{name}" for name in ast.literal_eval(done.stdout)]
    assert len(names) > 80
    missing = [name for name in names if whole.found_under(name) is None]
    assert not missing, f"{newest.version} has {missing}, which the reference does not describe"


def test_no_name_is_described_twice():
    """Or one of the two would be forgotten."""
    for language, pages in read_pages().items():
        notes = Counter(
            note.quoted
            for page in pages.values()
            for directive in page.directives
            if directive.kind == "api"
            for note in directive.notes
        )
        assert notes.keys() == described_names().keys()
        twice = sorted(name for name, times in notes.items() if times > 1)
        assert not twice, f"docs/{language}: described twice: {twice}"


def test_every_name_that_the_documentation_has_is_in_the_reference():
    """Windows' own are told in words, as nothing was run there."""
    whole = book()
    missing = sorted(name for name in whole.documented if whole.found_under(name) is None)
    assert missing == [
        "asyncio.ProactorEventLoop",
        "asyncio.WindowsProactorEventLoopPolicy",
        "asyncio.WindowsSelectorEventLoopPolicy",
    ]
    for language in ("zh", "en"):
        text = "".join(path.read_text("utf-8") for path in (DOCS / language).glob("api-*.md"))
        assert all(name.removeprefix("asyncio.") in text for name in missing)


@pytest.mark.parametrize("name", APPENDIX)
def test_the_notes_appendix_is_contained(name):
    """Every function and method that it lists, those that are gone too."""
    assert f"asyncio.{name}" in book().described


def test_every_high_level_name_is_at_work_in_a_program_on_its_page():
    """By its last part, in the code of a program that the page shows; a test of each kind is in test_api.py."""
    whole = book()
    words = {
        path: set(re.findall(r"\w+", " ".join(whole.snippets[name].program for name in page.shows)))
        for path, page in read_pages()["en"].items()
    }
    unshown = set()
    for name, stem in whole.described.items():
        said = whole.documented.get(name)
        high = said is not None and said.high_level and name in whole.names
        if high and name.rpartition(".")[2] not in words[f"{stem}.md"]:
            unshown.add(name)
    missing = sorted(unshown - UNSHOWN.keys())
    assert not missing, f"no program on its page uses {missing}\n    mend: show one that does"
    needless = sorted(UNSHOWN.keys() - unshown)
    assert not needless, f"tests/test_reference.py: UNSHOWN exempts {needless} for nothing; take them out"


def test_what_to_write_instead_is_said_where_a_version_lacks_a_name_and_nowhere_else():
    """For each function and class of the high level."""
    whole = book()
    high_level = {name for name, said in whole.documented.items() if said.high_level}
    expect_none(incomplete(whole.names, whole.instead, high_level))


NAMES = {
    "asyncio.old": {"3.6": Look("function", "(loop=None)", None)},
    "asyncio.run": {"3.6": Look("function", "(main)", None), "3.7": Look("function", "(main, *, debug=None)", None)},
    "asyncio.late": {"3.7": Look("function", "()", None)},
    "asyncio.Task.cancel": {"3.6": Look("method", "(self, /, msg=None)", None)},
}


WARNINGS = {"asyncio.run": {"": {"3.7": "no <more>"}}, "asyncio.old": {"loop=": {"3.6": "no loop"}}}


@pytest.fixture
def small():
    """A book about four names on two versions."""
    measured = Measured({"3.6": "3.6.15", "3.7": "3.7.16"}, NAMES, WARNINGS)
    instead = {"asyncio.late": Instead(before="early()"), "asyncio.run": Instead(after="go()")}
    return Book({}, Evidence({}, {}, {}), measured, {}, instead, (), {"asyncio.run": "api-running"}, NOTHING_IN_PAGE)


def block(*names):
    """An api block with a sentence for each name."""
    text = "/// api\n\n" + "".join(f"`{name}`\n:   It *does*.\n\n" for name in names) + "///"
    return find_directives(text.splitlines(), "page.md")[0]


def test_a_box_has_signatures_versions_and_what_to_write_instead(small):
    """Each under an anchor of the name's own; what is new in a signature is marked, and warnings are escaped."""
    html = api_html(block("asyncio.run"), small, language="en", page="page.md", inline=lambda text: text)
    assert '<div class="api" id="asyncio.run">' in html
    assert "<code>run(main, *, debug=None)</code>" in html
    assert "<li>3.6: <code>run(main)</code></li>" in html
    assert "<ins>, *, debug=None</ins>" in html
    assert '<li class="runs" data-version="3.7">✓ 3.7</li>' in html
    assert '<li class="fails" data-version="3.8">✗ 3.8</li>' in html
    assert f'<p class="sr-only">{WORDS["en"]["has_it"]}: 3.6 – 3.7</p>' in html
    assert "no &lt;more&gt;" in html
    assert "Now write <code>go()</code>." in html


def test_a_box_says_until_when_and_which_use_of_a_name_warns(small):
    """And the newest signature stands first."""
    html = api_html(block("asyncio.old"), small, language="en", page="page.md", inline=lambda text: text)
    assert "<code>loop=</code>: warns on 3.6. Gone since 3.7." in html
    html = api_html(block("asyncio.run"), small, language="zh", page="page.md", inline=lambda text: text)
    assert html.index("<li>3.7：") < html.index("<li>3.6：")
    assert "3.7 起弃用，警告是 <code>no &lt;more&gt;</code>。现在写 <code>go()</code>。" in html


def test_the_copy_for_readers_says_the_same(small):
    """Without markup."""
    text = "\n".join(api_markdown(block("asyncio.late"), small, "en", "page.md"))
    assert text == "`late()`\n\nIt *does*.\n\nhas it: 3.7\n\nNew in 3.7. Before that, write `early()`.\n"


def test_a_name_that_no_version_has_is_refused(small):
    """With the page, the line and the form."""
    with pytest.raises(PressError) as raised:
        api_html(block("asyncio.nowhere"), small, language="en", page="page.md", inline=str)
    assert str(raised.value).startswith("page.md:3: no version has asyncio.nowhere\n    mend: write the name as")


@pytest.mark.parametrize(
    ("name", "shown"), [("asyncio.Task.cancel", "Task.cancel(msg=None)"), ("asyncio.late", "late()")]
)
def test_a_call_is_shown_as_programs_write_it(small, name, shown):
    """The object itself is no argument."""
    known = asyncio_names(small.measured)[name]
    assert called(known, next(iter(known.signatures.values()))) == shown


def test_what_is_gone_from_a_signature_is_struck_out():
    """And what came is underlined."""
    assert marked_change("f(a, loop=None)", "f(a, b)") == "f(a, <del>loop=None</del><ins>b</ins>)"


def test_a_file_that_is_no_toml_is_refused(tmp_path):
    """With its name."""
    (tmp_path / "instead.toml").write_text("[")
    with pytest.raises(PressError, match="instead.toml: cannot be read"):
        read_instead(tmp_path / "instead.toml")


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({}, "`before`"),
        ({"asyncio.late": Instead("early()", "late")}, "`after` is not needed"),
        ({"asyncio.late": Instead("x" * 90)}, "has 90 characters"),
        ({"asyncio.nowhere": Instead("x"), "asyncio.late": Instead("x")}, "is no name of asyncio"),
    ],
)
def test_instead_that_is_missing_needless_or_long_is_told(entries, said):
    """Each by its name."""
    measured = Measured({"3.6": "3.6.15", "3.7": "3.7.16"}, {"asyncio.late": NAMES["asyncio.late"]}, {})
    told = list(incomplete(asyncio_names(measured), entries, {"asyncio.late"}))
    assert len(told) == 1
    assert said in told[0].problem
