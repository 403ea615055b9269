"""Schedules in words: every event can be said, in both languages, and nothing is lost in HTML or Markdown."""

import pytest

from press.house import LANGUAGES
from press.schedule import read_schedules
from press.schedule_table import WORDS, exact_seconds, table_html, table_markdown
from press.snippets import read_snippets
from tests.test_swimlanes import SOURCE, WAITING, event, tasks


def test_both_languages_have_the_same_words():
    """And each form takes the same values."""
    zh, en = WORDS["zh"], WORDS["en"]
    assert list(zh) == list(en)
    assert {key: sorted(_fields(zh[key])) for key in zh} == {key: sorted(_fields(en[key])) for key in en}


def _fields(form: str) -> list[str]:
    return [field for field in ("{who}", "{what}", "{time}") if field in form]


def test_a_table_tells_the_run():
    """When, who, what, and the line."""
    lines = table_markdown(WAITING, SOURCE, "en")
    assert lines[2:5] == [
        "| 0 s | `main` | is created |  |",
        "| 0 s | `main` | runs |  |",
        "| 0 s | `job` | is created by `main` |  |",
    ]
    assert lines[5] == "| 0 s | `main` | waits for `job` | `await asyncio.sleep(1)` |"
    assert "| 0.8 s | `job` | prints `a < b` |  |" in lines


def test_what_a_program_prints_is_text():
    """In HTML and in Markdown's tables."""
    nasty = tasks(event(0, 0, "prints", what='<b> "x" | y'))
    html = table_html(nasty, SOURCE, "en")
    assert "<code>&lt;b&gt; &quot;x&quot; | y</code>" in html
    assert 'data-what="&lt;b&gt; &quot;x&quot; | y"' in html
    assert r"`<b> \"x\" \| y`".replace(r"\"", '"') in table_markdown(nasty, SOURCE, "en")[2]


def test_a_row_holds_what_the_stepper_needs():
    """The queue and the heap, where they changed."""
    html = table_html(
        tasks(event(5, 0, "runs", line=2, ready=[1, "", "tick"], timers=[[200, 0], [300, "tick"]])), SOURCE, "en"
    )
    assert (
        'data-at="5" data-lane="0" data-does="runs" data-line="2" data-ready="1 . tick" data-timers="200:0 300:tick"'
        in html
    )


@pytest.mark.parametrize(("ms", "said"), [(0, "0 s"), (950, "0.95 s"), (1001, "1.001 s"), (60_000, "60 s")])
def test_times_are_exact(ms, said):
    """To the thousandth, which the picture leaves out."""
    assert exact_seconds(ms, "en") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_schedule_of_the_book_can_be_said(language):
    """No event is without words, and a lane has a name."""
    snippets = read_snippets()
    for name, schedule in read_schedules().items():
        for variant in schedule.variants:
            lines = table_markdown(variant.recording, snippets[name].source, language)
            assert len(lines) == 2 + len(variant.recording["events"])
            assert not [line for line in lines if "{" in line.split("|")[3] and "`" not in line.split("|")[3]]
            assert not [line for line in lines[2:] if line.split("|")[2].strip() in ("", "``")]
