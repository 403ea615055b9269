"""Lays a recording out as swimlanes: time to the right, a lane a task or generator. Recording in, places in px out.

As swimlanes.py, which draws it, this works inside Pyodide, too, and imports nothing else of the press. Instants are given
room, waiting is shortened: what matters is who comes before whom.
"""

from dataclasses import dataclass, field
from math import log2
from typing import Any

ROW, BOX, TOP = 34, 14, 24  # px: a lane, the box of a turn in it, the axis
MONO, HAN = 6.1, 10.5  # px of a character at the size of the texts
SMALL = 0.85  # how much smaller the texts in lanes are
GAP, MOST_GAP = 34, 64  # px of a stretch in which time passes

WORDS = {
    "zh": {"program": "程序本身", "callbacks": "回调", "thread": "线程", "s": "{} 秒", "picture": "{lanes}的时间图；下面的表格说的是同样的内容"},
    "en": {"program": "the program", "callbacks": "callbacks", "thread": "thread", "s": "{} s", "picture": "Schedule of {lanes}; the table below says the same"},
}  # fmt: skip
AND = {"zh": "、", "en": ", "}

# How a lane is between two events.
WAITS, READY, RUNS, HELD = "waits", "ready", "runs", "held"


@dataclass
class Drawing:
    """What is where, in px: the parts of the picture before they are SVG."""

    lanes: list[str]  # the names of its rows
    segments: list[tuple[str, int, float, float, str]] = field(default_factory=list)  # how, lane, from, to, label
    arrows: list[tuple[str, int, int, float, str]] = field(
        default_factory=list
    )  # what, from lane (or -1), to lane, x, label
    ends: list[tuple[str, int, float]] = field(default_factory=list)  # how, lane, x
    printed: list[tuple[int, float, str]] = field(default_factory=list)  # lane, x, text
    gaps: list[tuple[float, float]] = field(default_factory=list)
    ticks: list[tuple[float, str]] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)  # x after each event
    width: float = 0


def lane_names(recording: dict[str, Any], language: str) -> list[str]:
    """The lanes' names: the program's own where it has one, else a word."""
    words = WORDS[language]
    return [
        f"{words['thread']} {lane['name']}"
        if lane["kind"] == "thread"
        else lane["name"] or words.get(lane["kind"], lane["kind"])
        for lane in recording["lanes"]
    ]


def rows_of(recording: dict[str, Any]) -> list[int]:
    """The row of each lane: a generator takes that of an earlier one of the same function, once that has ended."""
    functions = [_function(lane["name"]) for lane in recording["lanes"]]
    rows = [-1] * len(functions)
    last: list[int] = []  # row → the lane that is in it now
    ended: set[int] = set()
    for lane, kind in enumerate(lane["kind"] for lane in recording["lanes"]):
        if kind != "generator":
            rows[lane] = len(last)
            last.append(lane)
    for event in recording["events"]:
        lane = event["lane"]
        if rows[lane] < 0:
            free = [row for row, it in enumerate(last) if it in ended and functions[it] == functions[lane]]
            rows[lane] = free[0] if free else len(last)
            last[rows[lane] :] = [lane, *last[rows[lane] + 1 :]]
        if event["does"] in ("returns", "raises"):
            ended.add(lane)
    return rows


def _function(name: str) -> str:
    return name.partition(" #")[0].partition("(")[0]


def row_names(recording: dict[str, Any], language: str) -> list[str]:
    """What stands beside each row: what all its lanes are called, or the function that they have in common."""
    names, rows = lane_names(recording, language), rows_of(recording)
    found = []
    for row in range(max(rows, default=-1) + 1):
        mine = list(dict.fromkeys(name.partition(" #")[0] for name, at in zip(names, rows, strict=True) if at == row))
        alone = [name for name, at in zip(names, rows, strict=True) if at == row]
        found.append(alone[0] if len(alone) == 1 else mine[0] if len(mine) == 1 else _function(mine[0]))
    return found


def seconds(ms: int, language: str) -> str:
    """A time with at most two digits that say something: 950 → "0.95 s"."""
    return WORDS[language]["s"].format(f"{ms / 1000:.2g}" if ms < 10_000 else f"{ms / 1000:.0f}")


def width_of(text: str) -> float:
    """About how wide a text is drawn, in px."""
    return sum(HAN if ord(character) > 0x2E80 else MONO for character in text)


def drawing(recording: dict[str, Any], source: str, language: str) -> Drawing:
    """Lay a recording out. ``source`` is the program that was run: what a task waits for is quoted from it."""
    return _Layout(recording, source, language).done()


class _Layout:
    """Goes through the events once, and to the right."""

    def __init__(self, recording: dict[str, Any], source: str, language: str) -> None:
        self.recording, self.language = recording, language
        self.lines = [line.strip() for line in source.splitlines()]
        self.picture = Drawing(row_names(recording, language))
        self.rows = [*rows_of(recording), -1]  # the last is for what comes from outside
        self.now, self.x = 0, 6.0
        self.asked: set[int] = set()  # who has just been asked to stop
        self.state: dict[int, tuple[str, float, str]] = {}  # lane → how it is, since which x, with what label
        self.moves = [event["at"] - before["at"] for before, event in _pairs(recording["events"])]

    def done(self) -> Drawing:
        events = self.recording["events"]
        generators = self.recording["kind"] == "generators"
        if generators and any(lane["kind"] == "program" for lane in self.recording["lanes"]):
            self.becomes(0, RUNS)
        if events and any(self.moves):
            self.picture.ticks.append((self.x, seconds(0, self.language)))
        for event in events:
            self.time_passes(event["at"] - self.now)
            (self.passes_control if generators else self.takes_turns)(event)
            self.picture.moments.append(self.x)
        self.x += 8
        for lane in list(self.state):
            self.becomes(lane, None)
        self.picture.width = self.x
        return self.picture

    def time_passes(self, ms: int) -> None:
        if ms <= 0:
            return
        self.now += ms
        shortest = min(move for move in self.moves if move > 0)
        width = min(MOST_GAP, GAP + 9 * log2(ms / shortest))
        busy = {lane: since for lane, (how, since, _) in self.state.items() if how == RUNS}
        for lane in busy:  # what ran until here is cut off, and takes the time
            thread = self.recording["lanes"][lane]["kind"] == "thread"
            self.becomes(lane, RUNS if thread else HELD)
        self.picture.gaps.append((self.x, self.x + width))
        self.x += width
        for lane in busy:
            self.becomes(lane, RUNS)
        self.picture.ticks.append((self.x, seconds(self.now, self.language)))

    def becomes(self, lane: int, how: str | None, label: str = "") -> None:
        """End what the lane was, here, and begin what it is."""
        if was := self.state.pop(lane, None):
            before, since, said = was
            if self.x > since:
                self.picture.segments.append((before, self.rows[lane], since, self.x, said))
        if how:
            self.state[lane] = (how, self.x, label)

    def points(self, what: str, source: int, goal: int, carried: str = "") -> None:
        self.picture.arrows.append((what, self.rows[source], self.rows[goal], self.x, carried))

    def moves_on(self, px: float) -> None:
        self.x += px

    def how(self, lane: int) -> str | None:
        return self.state[lane][0] if lane in self.state else None

    def quoted(self, line: int | None) -> str:
        """What is awaited in a line of the program; else the line."""
        text = self.lines[line - 1] if line and line <= len(self.lines) else ""
        awaited = text.partition("await ")[2] or text.partition("yield from ")[2] or text
        return _closed(awaited.replace("asyncio.", "").rstrip(":"))

    def prints(self, event: dict[str, Any]) -> None:
        self.moves_on(7)
        self.picture.printed.append((self.rows[event["lane"]], self.x, event.get("what", "")))
        self.moves_on(5)

    def ends(self, event: dict[str, Any]) -> None:
        self.moves_on(6)
        self.becomes(event["lane"], None)
        self.picture.ends.append((event["does"], self.rows[event["lane"]], self.x))
        self.moves_on(6)

    # Tasks

    def takes_turns(self, event: dict[str, Any]) -> None:
        lane, by = event["lane"], event.get("by")
        match event["does"]:
            case "created":
                self.moves_on(9)
                self.becomes(lane, READY)
                if by is not None:
                    self.points("created", by, lane)
            case "runs":
                self.moves_on(5)
                self.becomes(lane, RUNS)
                self.moves_on(4)
            case "asked":
                self.moves_on(9)
                self.points("asked", -1 if by is None else by, lane)
                self.asked = {lane}
            case "woken":
                self.wakes(lane, by)
            case "waits":
                self.moves_on(5)
                self.becomes(lane, WAITS, self.quoted(event.get("line")))
                awaited = [other for other in event.get("lanes", ()) if other in self.state]
                for other in awaited:
                    self.points("awaits", lane, other)
                self.moves_on(6 if awaited else 2)
            case "pauses":
                self.moves_on(5)
                self.becomes(lane, READY)
                self.moves_on(2)
            case "prints":
                self.prints(event)
            case "returns" | "raises" | "cancelled":
                if self.recording["lanes"][lane]["kind"] == "callbacks":
                    self.moves_on(5)
                    self.becomes(lane, None)
                else:
                    self.ends(event)

    def wakes(self, lane: int, by: int | None) -> None:
        if lane in self.asked:  # the arrow that asked it to stop says who
            self.asked.discard(lane)
            by = None
        self.moves_on(7 if by is not None and by != lane else 2)
        if by is not None and by != lane:
            self.points("woken", by, lane)
        if self.how(lane) != RUNS:
            self.becomes(lane, READY)

    # Generators

    def passes_control(self, event: dict[str, Any]) -> None:
        lane, by, does = event["lane"], event.get("by", 0), event["does"]
        if does == "prints":
            self.prints(event)
        elif does == "resumed":
            self.moves_on(10)
            self.becomes(by, WAITS)
            self.becomes(lane, RUNS)
            carried = event.get("what", "")
            self.points(event.get("how", "next"), by, lane, carried)
            self.moves_on(max(8, SMALL * width_of(carried) + 6))
        elif does in ("yields", "returns", "raises"):
            self.moves_on(6)
            self.becomes(lane, READY if does == "yields" else None)
            if does != "yields":
                self.picture.ends.append((does, self.rows[lane], self.x))
                self.moves_on(7)
            self.becomes(by, RUNS)
            carried = event.get("what", "")
            self.points(does, lane, by, carried)
            self.moves_on(max(8, SMALL * width_of(carried) + 6))


def _closed(code: str) -> str:
    """The beginning of ``code`` up to where what is around it goes on: ``b, await c]`` → ``b``."""
    depth = 0
    for place, character in enumerate(code):
        depth += (character in "([{") - (character in ")]}")
        if depth < 0 or (character == "," and not depth):
            return code[:place]
    return code


def _pairs(events: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return list(zip([{"at": 0}, *events], events, strict=False))
