"""Pictures of schedules: what is where, in which shape, in how many bytes."""

import gzip
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from press.house import LANGUAGES, TOP
from press.schedule import read_schedules
from press.snippets import read_snippets
from press.swimlane_layout import GAP, HELD, MOST_GAP, READY, RUNS, SMALL, WAITS, drawing, row_names, seconds, width_of
from press.swimlanes import swimlanes

SCHEDULES, SNIPPETS = read_schedules(), read_snippets()
SOURCE = "import x\nawait asyncio.sleep(1)\nprint(await one, two)\n"


def event(at, lane, does, **more):
    """An event of a recording."""
    return {"at": at, "lane": lane, "does": does, **more}


def tasks(*events, lanes=("main", "job")):
    """A recording of tasks."""
    return {"kind": "tasks", "lanes": [{"name": name, "kind": "task"} for name in lanes], "events": list(events)}


WAITING = tasks(
    event(0, 0, "created"),
    event(0, 0, "runs"),
    event(0, 1, "created", by=0),
    event(0, 0, "waits", line=2, lanes=[1]),
    event(0, 1, "runs"),
    event(800, 1, "prints", what="a < b"),
    event(800, 1, "returns", what="None"),
    event(800, 0, "woken", by=1),
    event(800, 0, "runs", line=3),
    event(900, 0, "raises", what="KeyError()"),
)


def test_a_lane_runs_waits_and_is_ready_in_turn():
    """Ready until its turn, running, waiting for what the line says, holding the thread while time passes."""
    picture = drawing(WAITING, SOURCE, "en")
    ways = {
        lane: [how for how, at, *_ in sorted(picture.segments, key=lambda it: it[2]) if at == lane] for lane in (0, 1)
    }
    assert ways == {0: [READY, RUNS, WAITS, READY, RUNS, HELD, RUNS], 1: [READY, RUNS, HELD, RUNS]}
    assert [label for *_, label in picture.segments if label] == ["sleep(1)"]
    for lane in ways:
        mine = sorted((start, end) for _, at, start, end, _ in picture.segments if at == lane)
        assert all(end <= start for (_, end), (start, _) in pairwise(mine)), "segments overlap"


def test_instants_have_room_and_waiting_is_shortened():
    """No two events that matter share a place; a stretch of time is as wide as a word, however long it took."""
    picture = drawing(WAITING, SOURCE, "en")
    assert all(a <= b for a, b in pairwise(picture.moments))
    assert len(picture.moments) == len(WAITING["events"])
    assert [label for _, label in picture.ticks] == ["0 s", "0.8 s", "0.9 s"]
    (long, short) = [end - start for start, end in picture.gaps]
    assert GAP == short < long <= MOST_GAP
    hour = drawing(tasks(event(0, 0, "runs"), event(1, 0, "waits"), event(3_600_000, 0, "woken")), SOURCE, "en")
    assert max(end - start for start, end in hour.gaps) == MOST_GAP


def test_arrows_lead_from_who_does_it_to_whom():
    """Created, awaited, woken; somebody outside points from above."""
    picture = drawing(WAITING, SOURCE, "en")
    assert [it[:3] for it in picture.arrows] == [("created", 0, 1), ("awaits", 0, 1), ("woken", 1, 0)]
    outside = drawing(tasks(event(0, 0, "runs"), event(0, 0, "asked")), SOURCE, "en")
    assert [it[:3] for it in outside.arrows] == [("asked", -1, 0)]


def test_generators_of_one_function_share_a_row_one_after_the_other():
    """Not while the first is still there."""
    lanes = [{"name": "", "kind": "program"}, *({"name": f"nap({n})", "kind": "generator"} for n in (1, 2))]
    first = [event(0, 1, "resumed", by=0, how="start"), event(0, 1, "returns", by=0, what="None")]
    second = [event(0, 2, "resumed", by=0, how="start"), event(0, 2, "returns", by=0, what="None")]
    recording = {"kind": "generators", "lanes": lanes, "events": [*first, *second]}
    assert row_names(recording, "en") == ["the program", "nap"]
    recording["events"] = [first[0], second[0], second[1], first[1]]
    assert row_names(recording, "en") == ["the program", "nap(1)", "nap(2)"]


@pytest.mark.parametrize(
    ("ms", "said"), [(0, "0 s"), (950, "0.95 s"), (101, "0.1 s"), (1300, "1.3 s"), (61_000, "61 s")]
)
def test_times_are_short(ms, said):
    """Two digits say what matters; a real clock's thousandths do not."""
    assert seconds(ms, "en") == said


def test_texts_are_escaped_and_the_picture_is_well_formed():
    """What a program prints is text, whatever it prints."""
    svg = swimlanes(WAITING, SOURCE, "en")
    assert "a &lt; b" in svg
    ET.fromstring(f"<all>{svg}</all>")


def test_shapes_differ_without_colour():
    """Running, waiting, ready and holding the thread; the three ends; created, awaited, woken, cancelled."""
    css = (TOP / "docs" / "assets" / "schedule.css").read_text("utf-8")
    svg = swimlanes(WAITING, SOURCE, "en")
    assert re.search(r'<rect class="runs".*<rect class="held"[^>]*/><path class="hatch"', svg)
    rules = {name: css.partition(f".schedule .{name} {{")[2].partition("}")[0] for name in ("waits", "ready")}
    dashes = {name: "stroke-dasharray" in rule for name, rule in rules.items()}
    assert dashes == {"waits": False, "ready": True}
    ends = {}
    for does in ("returns", "raises", "cancelled"):
        one = swimlanes(tasks(event(0, 0, "runs"), event(0, 0, does)), SOURCE, "en")
        ends[does] = re.sub(r"[\d.,]", "", one.partition(f'class="end {does}" d="')[2].partition('"')[0])
    assert len(set(ends.values())) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_book_is_a_few_kilobytes(language):
    """Compressed as it is sent; and drawn twice it is the same to the byte."""
    for name, schedule in SCHEDULES.items():
        for variant in schedule.variants:
            svg = swimlanes(variant.recording, SNIPPETS[name].source, language)
            weight = len(gzip.compress(svg.encode()))
            assert weight < 4000, f"{name}: {weight} bytes; draw a shorter program, or fewer jobs"
            assert svg == swimlanes(variant.recording, SNIPPETS[name].source, language)
            ET.fromstring(f"<all>{svg}</all>")


def test_both_languages_draw_the_same_but_for_the_words():
    """The same shapes in the same order."""
    for name, schedule in SCHEDULES.items():
        shapes = [
            re.findall(r'class="([\w -]+)"', swimlanes(schedule.variants[0].recording, SNIPPETS[name].source, language))
            for language in LANGUAGES
        ]
        drawn = [[shape for shape in them if shape not in ("tick", "said")] for them in shapes]
        assert drawn[0] == drawn[1], name


@pytest.mark.parametrize("name", ["swimlane_layout", "swimlanes", "schedule_table"])
def test_what_draws_works_in_a_page_too(name):
    """It imports nothing but the standard library and its neighbours, so that Pyodide can load it."""
    source = (TOP / "press" / f"{name}.py").read_text("utf-8")
    imported = set(re.findall(r"^(?:import|from) ([\w.]+)", source, re.MULTILINE))
    assert imported <= {"dataclasses", "html", "json", "math", "typing", "press.swimlane_layout"}


def test_what_a_lane_waits_for_ends_before_an_arrow_comes_down_to_it():
    """The cross of a cancellation stood on the last letters."""
    asked = tasks(
        event(0, 0, "created"),
        event(0, 1, "created"),
        event(0, 1, "runs"),
        event(0, 1, "waits", line=2),
        event(0, 0, "runs"),
        event(100, 1, "asked", by=0),
        event(100, 1, "woken", by=0),
        event(100, 1, "cancelled"),
        event(100, 0, "returns"),
    )
    for digits in range(1, 12):
        source = f"import x\nawait asyncio.sleep({'1' * digits})\n"
        arrow = next(x for what, *_, x, _ in drawing(asked, source, "en").arrows if what == "asked")
        start, said = re.findall(r'class="said" x="([\d.]+)"[^>]*>([^<]*)', swimlanes(asked, source, "en"))[0]
        assert float(start) + SMALL * width_of(said) <= arrow - 4, f"{said} runs into the arrow's head"
