"""Schedules are what the programs do: as recorded again now, and as a second witness has it."""

import copy
import difflib
import json
from collections import Counter
from typing import Any

import pytest

from press.errors import PressError
from press.house import DOCS, LANGUAGES
from press.interpreters import find_interpreters
from press.pages import read_pages
from press.runner import Cell
from press.schedule import (
    COMPARED,
    RECORDED_ON,
    Schedule,
    Variant,
    complete,
    read_schedules,
    schedule_of,
    variants,
    write_schedules,
)
from press.schedule_table import table_html
from press.snippets import Outcome, read_snippets
from press.swimlanes import LONGEST, _cut, swimlanes
from tests.proving import program
from tests.schedules import (
    DRAWN,
    of_generators,
    of_tasks,
    of_witness,
    recorded_now,
    told_by_picture,
    told_by_table,
    witnessed,
)
from tests.test_book import expect_none

SNIPPETS = read_snippets()


def test_at_least_25_programs_of_every_part_are_drawn():
    """And nothing is on record that no page draws."""
    assert len(DRAWN) >= 25
    assert sorted(read_schedules()) == DRAWN, "evidence/schedules.json is not what the pages draw; `make prove`"
    pages = {
        page.name.partition(".")[0]
        for page in read_pages()["en"].values()
        for it in page.directives
        if it.kind == "schedule"
    }
    parts = {
        "I": {"lazy-sequences", "two-way-generators", "delegation"},
        "II": {"hand-made-loop", "hand-made-future", "asyncio-coroutine", "async-await", "async-iteration"},
        "III": {"tasks", "cancellation", "structured-concurrency", "queues", "locks", "blocking-code", "five-jobs"},
        "IV": {"crawler", "crawler-program", "chat-server", "job-runner"},
        "V": {"history", "can-i-use", "migration", "disagreements"},
        "VI": {"api-running", "api-tasks", "api-waiting", "api-sync", "api-streams", "api-loop"},
    }
    assert not [part for part, stems in parts.items() if not stems & pages]
    assert {path.name for path in DOCS.iterdir()} >= set(LANGUAGES)


def test_being_recorded_changes_nothing():
    """Each drawn program prints what it prints without, on each version that is compared."""
    expect_none(recorded_now()[1])


@pytest.mark.parametrize("name", DRAWN)
def test_the_schedule_on_record_is_what_is_recorded_now(name):
    """To the last byte, on each version that this machine has."""
    here = set(find_interpreters())
    on_record = read_schedules()[name]
    now = recorded_now()[0][name]
    assert on_record.sha256 == now.sha256, f"{name} has changed since its schedule was recorded; `make prove`"
    was = {version: variant.recording for variant in on_record.variants for version in variant.versions}
    for variant in now.variants:
        for version in variant.versions:
            assert version in was, f"{name} on {version}: has no schedule on record; `make prove`"
            if was[version] != variant.recording:
                was_told, told = (list(map(str, it["events"])) for it in (was[version], variant.recording))
                lines = difflib.unified_diff(was_told, told, "on record", "now", n=0, lineterm="")
                pytest.fail(f"{name} on {version}: not the schedule on record; `make prove`\n" + "\n".join(lines))
    assert set(was) & here == {version for variant in now.variants for version in variant.versions}


def agrees(recording, snippet, witness: list[list[Any]]) -> None:
    """Table (in both languages) and picture of a recording say what the second witness does."""
    said = of_witness(witness)
    names = {who for _, who, _, _ in said if who}
    kind = recording["kind"]
    for language in LANGUAGES:
        table = told_by_table(table_html(recording, snippet.source, language), kind, language)
        threads = {"线程", "thread"}
        table = [it for it in table if not (it[2] == "prints" and it[1].partition(" ")[0] in threads)]
        assert (of_generators(table) if kind == "generators" else of_tasks(table, names)) == said
    picture = told_by_picture(swimlanes(recording, snippet.source, "en"), kind, names)
    rings = [text for who, what, text in picture if what == "prints"]
    threads_printed = Counter(rings) - Counter(_shown(text) for _, _, what, text in said if what == "prints")
    picture = [it for it in picture if not (it[1] == "prints" and threads_printed[it[2]])]
    assert picture == [_drawn(it, kind) for it in said]


def _shown(text: str) -> str:
    """A printed line as a picture has it: long ones are cut off."""
    return _cut(text.strip() or "␤", LONGEST)


def _drawn(happened, kind: str):
    """What a picture shows of it."""
    _, who, what, detail = happened
    if what == "prints":
        return who, what, _shown(detail)
    return who, what, detail if kind == "tasks" else None


@pytest.mark.parametrize("name", DRAWN)
def test_table_and_picture_say_what_a_second_witness_says(name):
    """Who runs when, what is printed when, how each ends; of generators, what goes in and out."""
    schedule = recorded_now()[0][name]
    if RECORDED_ON not in schedule.variants[0].versions:
        pytest.skip(f"CPython {RECORDED_ON} is not on this machine")
    agrees(schedule.variants[0].recording, SNIPPETS[name], witnessed(SNIPPETS[name]))


def falsified(recording, how: str):
    """A recording in which something is not as it was."""
    wrong = copy.deepcopy(recording)
    events = wrong["events"]
    at = {does: next(n for n, it in enumerate(events) if it["does"] == does) for does in {it["does"] for it in events}}
    if how == "an event is lost":
        del events[at["prints"]]
    elif how == "two change places":
        runs = [number for number, it in enumerate(events) if it["does"] in ("runs", "resumed")]
        events[runs[1]], events[runs[2]] = events[runs[2]], events[runs[1]]
    elif how == "another runs":
        last = next(it for it in reversed(events) if it["does"] in ("runs", "resumed"))
        last["lane"] = (last["lane"] + 1) % len(wrong["lanes"])
    elif how == "it ends otherwise":
        next(it for it in events if it["does"] in ("returns", "raises"))["does"] = (
            "cancelled" if wrong["kind"] == "tasks" else "yields"
        )
    elif how == "later":
        for event in events[at["prints"] :]:
            event["at"] += 50
    return wrong


@pytest.mark.parametrize("how", ["an event is lost", "two change places", "another runs", "it ends otherwise", "later"])
@pytest.mark.parametrize("name", ["structured-concurrency/first_error", "delegation/layers"])
def test_a_wrong_recording_is_found_out(name, how):
    """The comparison with the second witness can fail."""
    schedule = recorded_now()[0][name]
    if RECORDED_ON not in schedule.variants[0].versions:
        pytest.skip(f"CPython {RECORDED_ON} is not on this machine")
    witness = witnessed(SNIPPETS[name])
    with pytest.raises((AssertionError, StopIteration, IndexError)):
        agrees(falsified(schedule.variants[0].recording, how), SNIPPETS[name], witness)


def cell(version, recording, error=None):
    """A cell of the recorder."""
    return Cell(
        next(iter(SNIPPETS.values())), version, f"{version}.0", 0, Outcome("", error=error), None, json.dumps(recording)
    )


def test_versions_with_equal_schedules_share_a_variant():
    """That of the stated version is the first; a version that fails where that one does not has none."""
    one, other = {"events": [1]}, {"events": [2]}
    made = variants(
        {
            "3.11": cell("3.11", other),
            "3.12": cell("3.12", one),
            "3.13": cell("3.13", one, "NameError"),
            "3.14": cell("3.14", one),
        }
    )
    assert made == (Variant(("3.12", "3.14"), one), Variant(("3.11",), other))


def test_a_schedule_on_record_is_not_lost_where_an_interpreter_is_missing():
    """Unless the program has changed."""
    whole = Schedule("a", (Variant(COMPARED, {}),))
    part = Schedule("a", (Variant(("3.14",), {}),))
    assert complete({"x/y": whole}, {"x/y": part}) == {"x/y": whole}
    changed = Schedule("b", part.variants)
    assert complete({"x/y": whole}, {"x/y": changed}) == {"x/y": changed}
    assert complete({"x/y": whole}, {}) == {}


def test_what_is_written_is_read(tmp_path):
    """An event a line, so that a change is seen in a diff."""
    known = read_schedules()
    file = tmp_path / "schedules.json"
    write_schedules(known, file)
    assert read_schedules(file) == known
    events = sum(len(variant.recording["events"]) for it in known.values() for variant in it.variants)
    assert len(file.read_text("utf-8").splitlines()) > events
    file.write_text("{", "utf-8")
    with pytest.raises(PressError, match="cannot be read"):
        read_schedules(file)


def test_a_changed_program_has_no_schedule(tmp_path):
    """Nor one that was never recorded; both are told what to do."""
    snippet = program(tmp_path, "print(1)\n")
    with pytest.raises(PressError, match="has no schedule on record\n    mend: run `make prove`"):
        schedule_of({}, snippet)
    with pytest.raises(PressError, match="has changed since"):
        schedule_of({snippet.name: Schedule("old", ())}, snippet)
    with pytest.raises(PressError, match=f"was not recorded on CPython {RECORDED_ON}"):
        schedule_of({snippet.name: Schedule(snippet.sha256, (Variant(("3.11",), {}),))}, snippet)
