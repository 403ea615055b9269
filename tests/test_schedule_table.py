"""Schedules in words: every event can be said, in both languages, and nothing is lost in HTML or Markdown."""

import pytest

from press.house import LANGUAGES
from press.schedule import read_schedules
from press.schedule_table import WORDS, exact_seconds, said, table_html, table_markdown
from press.snippets import read_snippets
from tests.test_swimlanes import SOURCE, WAITING, event, tasks


def test_both_languages_have_the_same_words():
    """And each form takes the same values."""
    zh, en = WORDS["zh"], WORDS["en"]
    assert list(zh) == list(en)
    assert {key: sorted(_fields(zh[key])) for key in zh} == {key: sorted(_fields(en[key])) for key in en}


def _fields(form: str) -> list[str]:
    return [field for field in ("{who}", "{what}", "{time}") if field in form]


NAMES = ("main", "job")
SENTENCES = [
    (event(0, 0, "created"), "is created", "被创建"),
    (event(0, 0, "created", by=1), "is created by job", "由 job 创建"),
    (event(0, 0, "runs"), "runs", "运行"),
    (event(0, 0, "runs", what="tick"), "runs tick", "运行 tick"),
    (event(0, 0, "prints", what="x"), "prints x", "打印 x"),
    (event(0, 0, "waits"), "waits", "等待"),
    (event(0, 0, "waits", due=1500), "waits until 1.5 s", "等到 1.5 秒"),
    (event(0, 0, "waits", lanes=[0, 1]), "waits for main, job", "等待 main、job"),
    (event(0, 0, "pauses"), "goes to the end of the queue", "让出，排到队尾"),
    (event(0, 0, "woken"), "can go on", "可以继续"),
    (event(0, 0, "woken", by=1), "can go on, woken by job", "被 job 唤醒，可以继续"),
    (event(0, 0, "asked"), "is asked to stop", "被要求取消"),
    (event(0, 0, "asked", by=1), "is asked to stop by job", "被 job 要求取消"),
    (event(0, 0, "returns", what="1"), "returns 1", "返回 1"),
    (event(0, 0, "returns"), "is over", "结束"),
    (event(0, 0, "raises", what="E()"), "raises E()", "抛出 E()"),
    (event(0, 0, "cancelled"), "ends cancelled", "已取消"),
    (event(0, 0, "blocks", took=200), "holds the thread for 0.2 s", "占住线程 0.2 秒"),
]
PASSAGES = [
    (event(0, 0, "resumed", by=1, how="start"), "is resumed for the first time by job", "由 job 第一次恢复"),
    (event(0, 0, "resumed", by=1, how="next"), "is resumed by job", "由 job 恢复"),
    (event(0, 0, "resumed", by=1, how="send", what="1"), "is resumed by job, and gets 1", "由 job 恢复，收到 1"),
    (event(0, 0, "resumed", by=1, how="throw", what="E()"), "is resumed by job, which throws E()", "由 job 抛入 E()"),
    (event(0, 0, "resumed", by=1, how="close", what="E()"), "is closed by job", "由 job 关闭"),
    (event(0, 0, "yields", by=1, what="1"), "yields 1 to job", "向 job 产出 1"),
    (event(0, 0, "returns", by=1, what="1"), "returns 1 to job", "向 job 返回 1"),
    (event(0, 0, "raises", by=1, what="E()"), "raises E() in job", "向 job 抛出 E()"),
]


@pytest.mark.parametrize(
    ("kind", "told", "en", "zh"),
    [("tasks", *it) for it in SENTENCES] + [("generators", *it) for it in PASSAGES],
)
def test_each_event_has_its_sentence(kind, told, en, zh):
    """In plain words, in both languages."""
    assert said(told, kind, list(NAMES), "en", str) == en
    assert said(told, kind, list(NAMES), "zh", str) == zh


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
