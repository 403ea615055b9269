"""Draws a recording as swimlanes (SVG). Recording in, text out. Shapes tell what colours repeat.

The same file draws in the browser, inside Pyodide, what a reader has run there; so it imports nothing of the press but
its neighbour.
"""

from html import escape
from typing import Any

from press.swimlane_layout import AND, BOX, HAN, HELD, ROW, RUNS, SMALL, TOP, WORDS, Drawing, drawing, width_of

PRINTED = 14  # px: the row of a printed line
LONGEST = 420  # px of a printed line
NAME, MOST_NAME = 40, 150  # px of the column of names


def swimlanes(recording: dict[str, Any], source: str, language: str) -> str:
    """Two pictures side by side, the second of which may be scrolled: the lanes' names, and what happens in them."""
    picture = drawing(recording, source, language)
    rows = _printed_rows(picture)
    lowest = TOP + ROW * len(picture.lanes)
    height = lowest + (PRINTED * (rows[-1][0] + 1) + 6 if rows else 0)
    width = max([picture.width, *(x + width_of(text) + 8 for _, x, text in rows)])
    names = min(MOST_NAME, max([NAME, *(width_of(name) + 22 for name in picture.lanes)]))
    said = escape(WORDS[language]["picture"].format(lanes=AND[language].join(picture.lanes)))
    column = "".join(
        f'<text x="12" y="{_y(lane) + 4:g}">{escape(_cut(name, MOST_NAME - 20), quote=False)}</text>'
        for lane, name in enumerate(picture.lanes)
    )
    moments = " ".join(f"{x:.0f}" for x in picture.moments)
    parts = [
        *_axis(picture, lowest),
        *_segments(picture),
        *_printed(picture, rows, lowest),
        *_arrows(picture),
        *_ends(picture),
    ]
    share = names / (names + width)  # on paper both are as wide as there is room
    return (
        f'<svg class="schedule-names" style="--part:{share:.2%};--wide:{names:.0f}px" width="{names:.0f}" height="{height:g}" viewBox="0 0 {names:.0f} {height:g}" aria-hidden="true">{column}</svg>'
        f'<svg class="schedule-lanes" style="--part:{1 - share:.2%};--wide:{width:.0f}px" width="{width:.0f}" height="{height:g}" viewBox="0 0 {width:.0f} {height:g}" data-moments="{moments}" role="img" aria-label="{said}">{"".join(parts)}</svg>'
    )


def _y(lane: int) -> float:
    """The middle of a lane."""
    return TOP + ROW * lane + ROW / 2 if lane >= 0 else TOP - 6


def _n(px: float) -> str:
    return f"{px:.1f}".rstrip("0").rstrip(".")


def _cut(text: str, px: float) -> str:
    """As much of a text as has room."""
    if width_of(text) <= px:
        return text
    while text and width_of(text) > px - HAN:
        text = text[:-1]
    return f"{text}…" if text else ""


def _axis(picture: Drawing, lowest: float) -> list[str]:
    parts = [
        f'<rect class="idle" x="{_n(a)}" y="{TOP - 4}" width="{_n(b - a)}" height="{_n(lowest - TOP + 4)}"/>'
        for a, b in picture.gaps
    ]
    parts += [f'<path class="break" d="M{_n((a + b) / 2 - 4)},{TOP - 1}l3,-8m3,8l3,-8"/>' for a, b in picture.gaps]
    free = 0.0
    for x, label in picture.ticks:
        half = width_of(label) / 2
        middle = max(x, half)
        if middle - half >= free:
            parts.append(f'<text class="tick" x="{_n(middle)}" y="11">{label}</text>')
            free = middle + half + 4
    return parts


def _segments(picture: Drawing) -> list[str]:
    parts = []
    for how, lane, a, b, _ in picture.segments:
        y = _y(lane)
        if how == RUNS:
            parts.append(f'<rect class="runs" x="{_n(a)}" y="{_n(y - BOX / 2)}" width="{_n(b - a)}" height="{BOX}"/>')
        elif how == HELD:
            hatch = "".join(f"M{_n(x)},{_n(y + BOX / 2)}l{BOX / 2:g},-{BOX}" for x in _steps(a, b - BOX / 2, 6))
            parts.append(
                f'<rect class="held" x="{_n(a)}" y="{_n(y - BOX / 2)}" width="{_n(b - a)}" height="{BOX}"/><path class="hatch" d="{hatch}"/>'
            )
        else:
            parts.append(f'<path class="{how}" d="M{_n(a)},{_n(y)}H{_n(b)}"/>')
    return parts


def _said(picture: Drawing) -> list[str]:
    """What each lane waits for, above its line and up to the head of an arrow that comes down to it."""
    parts = []
    for _, lane, a, b, label in picture.segments:
        heads = [
            x - 5
            for what, source, goal, x, _ in picture.arrows
            if source < goal == lane and what != "awaits" and a < x <= b
        ]
        if label and (said := _cut(label, (min([b - 1, *heads]) - a - 3) / SMALL)) and len(said) > 5:
            parts.append(
                f'<text class="said" x="{_n(a + 3)}" y="{_n(_y(lane) - 4)}">{escape(said, quote=False)}</text>'
            )
    return parts


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * number for number in range(int((end - start) / step) + 1)]


# The head of an arrow at its goal, drawn for one that points down from (0, 0).
HEADS = {
    "created": ("solid", "l-4,-7h8z"),
    "woken": ("open", "m-4,-6l4,6l4,-6"),
    "asked": ("cross", "m-4,-8l8,8m0,-8l-8,8"),
    "awaits": ("ring", "m-3,-3a3,3 0 1 0 6,0a3,3 0 1 0 -6,0"),
    "yields": ("open", "m-4,-6l4,6l4,-6"),
    "returns": ("open", "m-4,-6l4,6l4,-6"),
    "raises": ("cross", "m-4,-8l8,8m0,-8l-8,8"),
    "throw": ("cross", "m-4,-8l8,8m0,-8l-8,8"),
    "close": ("cross", "m-4,-8l8,8m0,-8l-8,8"),
}  # fmt: skip
UPWARDS = {"l-4,-7h8z": "l-4,7h8z", "m-4,-6l4,6l4,-6": "m-4,6l4,-6l4,6", "m-4,-8l8,8m0,-8l-8,8": "m-4,8l8,-8m0,8l-8,-8", "m-3,-3a3,3 0 1 0 6,0a3,3 0 1 0 -6,0": "m-3,3a3,3 0 1 0 6,0a3,3 0 1 0 -6,0"}  # fmt: skip


def _arrows(picture: Drawing) -> list[str]:
    """Lines first: what lanes wait for is drawn over them, and heads over that."""
    lines, heads, labels = [], [], []
    for what, source, goal, x, label in picture.arrows:
        head, shape = HEADS.get(what, HEADS["created"])
        down = goal > source
        start, end = _y(source), _y(goal)
        if what != "awaits":  # from the edge of one box to the edge of the other
            start += BOX / 2 if down else -BOX / 2
            end += -BOX / 2 if down else BOX / 2
        if source < 0:
            start = TOP
        shape = shape if down else UPWARDS[shape]
        lines.append(f'<path class="arrow {what}" d="M{_n(x)},{_n(start)}V{_n(end)}"/>')
        heads.append(f'<path class="head {head}" d="M{_n(x)},{_n(end)}{shape}"/>')
        if label:
            y = (start + end) / 2 + 3 if abs(goal - source) == 1 else end + (-6 if down else 12)
            labels.append(f'<text class="carried" x="{_n(x + 3)}" y="{_n(y)}">{escape(label, quote=False)}</text>')
    return [*lines, *_said(picture), *heads, *labels]


ENDS = {
    "returns": "M{x},{top}V{bottom}",
    "raises": "M{left},{top}L{right},{bottom}M{right},{top}L{left},{bottom}",
    "cancelled": "M{left},{top}H{right}V{bottom}H{left}ZM{left},{bottom}L{right},{top}",
}


def _ends(picture: Drawing) -> list[str]:
    parts = []
    for how, lane, x in picture.ends:
        y, size = _y(lane), 8 if how == "returns" else 5
        shape = ENDS[how].format(x=_n(x), left=_n(x), right=_n(x + 2 * size), top=_n(y - size), bottom=_n(y + size))
        parts.append(f'<path class="end {how}" d="{shape}"/>')
    return parts


def _printed_rows(picture: Drawing) -> list[tuple[int, float, str]]:
    """Of each printed line: its row, its place, its text. A line goes on in the row of the one before if it has room.

    It begins where it was printed, or ends where the picture does.
    """
    rows: list[tuple[int, float, str]] = []
    row, free = 0, 0.0
    for _, x, text in picture.printed:
        shown = _cut(text.strip() or "␤", LONGEST)
        start = max(4, min(x, picture.width - width_of(shown)))
        if rows and start < free:
            row += 1
        free = start + width_of(shown) + 14
        rows.append((row, start, shown))
    return rows


def _printed(picture: Drawing, rows: list[tuple[int, float, str]], lowest: float) -> list[str]:
    leaders, texts = [], []
    for (lane, x, _), (row, start, text) in zip(picture.printed, rows, strict=True):
        y = lowest + PRINTED * (row + 1) - 3
        leaders.append(f"M{_n(x)},{_n(_y(lane) + BOX / 2)}V{_n(y - 8)}")
        texts.append(
            f'<circle class="prints" cx="{_n(x)}" cy="{_n(_y(lane))}" r="3.5"/>'
            f'<text class="printed" x="{_n(start - 1)}" y="{_n(y)}">{escape(text, quote=False)}</text>'
        )
    return [f'<path class="leader" d="{"".join(leaders)}"/>' if leaders else "", *texts]
