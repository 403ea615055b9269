"""Recordings made now, and what can be read back from tables and pictures: for the tests of schedules."""

import ast
import asyncio
import json
import re
import subprocess
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from press import schedule_table
from press.compare import Finding
from press.interpreters import find_interpreters
from press.runner import Batch
from press.schedule import RECORDED_ON, Recording, Schedule, drawn_programs, record
from press.snippets import Snippet, read_snippets
from press.swimlane_layout import BOX, ROW, TOP
from tests.proving import cells, those

WITNESS = Path(__file__).parent / "second_witness.py"
DRAWN = drawn_programs()
Told = list[tuple[Any, ...]]  # what happened, in order: (who, what, detail)


@cache
def recorded_now() -> tuple[dict[str, Schedule], list[Finding]]:
    """The schedules of all drawn programs, on this machine's interpreters; once a session."""
    snippets = read_snippets()
    return asyncio.run(record((snippets[name] for name in DRAWN), find_interpreters().values()))


def recording_of(snippet: Snippet, version: str) -> Recording:
    """What the recorder says of one program on one version."""
    (cell,) = cells([Batch(those(version)[0], (snippet,), recorded=True)])
    assert cell.recording, cell.fault or cell.outcome
    loaded: Recording = json.loads(cell.recording)
    return loaded


def briefly(recording: Recording) -> list[str]:
    """A recording as short lines, such as ``100 main waits @12``; queue and heap are left out."""
    names = [lane["name"] or lane["kind"] for lane in recording["lanes"]]
    lines = []
    for event in recording["events"]:
        words = [str(event["at"]), names[event["lane"]], event.get("how", event["does"])]
        words += [event["what"]] if "what" in event else []
        words += [f"by {names[event['by']]}"] if "by" in event else []
        words += [f"for {', '.join(names[lane] for lane in event['lanes'])}"] if "lanes" in event else []
        words += [f"@{event['line']}"] if "line" in event else []
        lines.append(" ".join(words))
    return lines


def witnessed(snippet: Snippet) -> list[list[Any]]:
    """What the second witness says of a program."""
    done = subprocess.run(
        [those(RECORDED_ON)[0].executable, WITNESS, snippet.path],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    said: list[list[Any]] = json.loads(done.stdout.splitlines()[-1])
    return said


# Read back from the table, by its words alone


class _Rows(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        self.inside = self.inside or tag == "td"
        if tag == "td":
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "td"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data


GENERATORS = ("start", "next", "send", "throw", "close", "yields", "returns to", "raises to", "prints", "blocks")
HEADS = ("Time", "Lane", "Event", "Line", "time")


def told_by_table(html: str, kind: str, language: str) -> list[list[Any]]:
    """The events of a table: [ms, lane, what, detail]."""
    words = {key: form for key, form in schedule_table.WORDS[language].items() if key not in HEADS}
    words = {
        key: form
        for key, form in words.items()
        if (key in GENERATORS) == (kind == "generators") or key in GENERATORS[-2:]
    }
    forms = sorted(words, key=lambda key: -len(re.sub(r"\{\w+\}", "", words[key])))
    patterns = {
        key: re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.*)", re.escape(words[key]).replace(r"\ ", " ")) for key in forms
    }
    told = []
    for row in _Rows(html).rows[1:]:
        *time, lane, said, _line = row
        key, found = next((key, match) for key in forms if (match := re.fullmatch(patterns[key].rstrip(), said)))
        ms = round(float(re.sub(r"[^\d.]", "", time[0])) * 1000) if time else 0
        told.append([ms, lane, key, found.groupdict().get("what")])
    return told


def of_tasks(told: list[list[Any]], names: set[str]) -> Told:
    """As the second witness would have it: turns of the tasks called ``names``, and all that was printed."""
    happened: Told = []
    for ms, lane, key, what in told:
        who = function(lane)
        if key == "prints":
            happened.append((ms, None, "prints", what))
        elif who in names and key == "runs":
            happened.append((ms, who, "enters", None))
        elif who in names and key.startswith(("waits", "pauses")):
            happened.append((ms, who, "leaves", None))
        elif who in names and key in ("returns", "raises", "cancelled"):
            happened.append((ms, who, "ends", key))
    return happened


PASSAGES = {"start": "starts", "next": "resumed", "send": "resumed", "throw": "thrown at", "close": "thrown at"}


def of_generators(told: list[list[Any]]) -> Told:
    """As the second witness would have it: what went into generators, and what came out."""
    happened: Told = []
    for ms, lane, key, what in told:
        if key == "prints":
            happened.append((ms, None, "prints", what))
        elif key in PASSAGES:
            happened.append((ms, function(lane), PASSAGES[key], None))
        elif key != "blocks":
            happened.append((ms, function(lane), key.removesuffix(" to"), _kind(what)))
    return happened


def of_witness(said: list[list[Any]]) -> Told:
    """The same of the second witness."""
    own = ("starts", "resumed", "thrown at")
    return [(ms, who, what, None if what in own else detail) for ms, who, what, detail in said]


def _kind(what: str) -> str:
    """A value as it is, if it is of a plain type; else its type's name."""
    try:
        value = ast.literal_eval(what)
    except (SyntaxError, ValueError):
        return re.split(r"[(>]", what.lstrip("<"))[0]
    return what if type(value) in (int, str, bool, type(None)) else type(value).__name__


def function(lane: str) -> str:
    """The name of the function whose lane it is."""
    return lane.partition(" #")[0].partition("(")[0]


# Read back from the picture, by shapes and places alone


def told_by_picture(svg: str, kind: str, names: set[str]) -> Told:
    """What a picture shows, from left to right: turns and ends of ``names``, or passages; and what is printed."""
    column, lanes = ET.fromstring(f"<svg>{svg}</svg>")
    rows = [function(text.text or "") for text in column]
    printed = [text.text or "" for text in lanes.iter("text") if text.get("class") == "printed"]
    rings = [float(ring.get("cx", 0)) for ring in lanes.iter("circle")]
    found: list[tuple[float, int, str | None, str, str | None]] = [
        (x, 1, None, "prints", text) for x, text in zip(rings, printed, strict=True)
    ]
    if kind == "generators":
        for path in lanes.iter("path"):
            if (path.get("class") or "").startswith("arrow "):
                what = (path.get("class") or "").removeprefix("arrow ")
                x, start, end = (float(n) for n in re.findall(r"[\d.]+", path.get("d", "")))
                row = _row(start if what in ("yields", "returns", "raises") else end)
                found.append((x, 0, rows[row], PASSAGES.get(what, what), None))
    else:
        boxes = _boxes(lanes)
        ends = [(x, row, how) for x, row, how in _ends(lanes) if rows[row] in names]
        for row, start, end in boxes:
            if rows[row] in names:
                found.append((start, 0, rows[row], "enters", None))
                over = [how for x, at, how in ends if at == row and abs(x - end) < 0.2]
                found.append((end, 2, rows[row], "ends" if over else "leaves", over[0] if over else None))
    return [(who, what, detail) for _, _, who, what, detail in sorted(found, key=lambda it: it[:2])]


def _row(y: float) -> int:
    return round((y - TOP - ROW / 2) / ROW)


def _boxes(lanes: ET.Element) -> list[tuple[int, float, float]]:
    """Row, beginning and end of each turn; the pieces of one touch each other."""
    pieces = sorted(
        (_row(float(box.get("y", 0)) + BOX / 2), float(box.get("x", 0)), float(box.get("width", 0)))
        for box in lanes.iter("rect")
        if box.get("class") in ("runs", "held")
    )
    boxes: list[tuple[int, float, float]] = []
    for row, x, width in pieces:
        if boxes and boxes[-1][0] == row and abs(boxes[-1][2] - x) < 0.2:
            boxes[-1] = (row, boxes[-1][1], x + width)
        else:
            boxes.append((row, x, x + width))
    return boxes


def _ends(lanes: ET.Element) -> list[tuple[float, int, str]]:
    ends = []
    for path in lanes.iter("path"):
        if (path.get("class") or "").startswith("end "):
            ys = [float(y) for y in re.findall(r"(?:,|V)([\d.]+)", path.get("d", ""))]
            x = float(re.findall(r"[\d.]+", path.get("d", ""))[0])
            ends.append((x, _row((min(ys) + max(ys)) / 2), (path.get("class") or "").removeprefix("end ")))
    return ends
