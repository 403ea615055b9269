"""Sets a schedule that is wider than a page in rows, as music is set: the lanes are cut, and the words are not.

A row is a drawing by itself, with the names of the lanes in front of it.
"""

import math
import re
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

# Units that a row may have, about; letters are 10 high.
ON_PAPER = 900  # on 168 mm
ON_PHONE = 480  # on some 60 mm
LETTER = 6.1  # how wide one is
REACH = 100  # how far from the middle a cut may be
AIR = 8  # between a cut and what is not to be cut
_PLACES = re.compile(r"[ML]([\d.]+),|H([\d.]+)")


@dataclass(frozen=True)
class Row:
    """A stretch of the lanes: from where to where, in units; the words that begin there, which may reach further."""

    start: float
    end: float
    words: list[Element]
    shapes: list[Element]

    @property
    def right(self) -> float:
        """Where the last word ends, or the stretch."""
        return max([self.end, *(_extent(word)[1] for word in self.words)])


def rows_of(names: Element, lanes: Element, widest: int) -> list[Element]:
    """Drawings of about ``widest`` units, each with ``names`` (a drawing, too) in front of a stretch of ``lanes``."""
    margin, width, height = (
        float(it) for it in (names.get("width", "0"), lanes.get("width", "0"), lanes.get("height", "0"))
    )
    count = max(1, math.ceil(width / (widest - margin)))
    ends = [0, *(_cut(lanes, width * number / count) for number in range(1, count)), width]
    rows = [_row(lanes, start, end) for start, end in pairwise(ends)]
    # All rows are of one width, so that none is drawn smaller.
    length = width if count == 1 else max(row.right - row.start for row in rows)
    return [_drawing(row, names, lanes.get("aria-label", ""), (margin, length, height), count) for row in rows]


def _row(lanes: Element, start: float, end: float) -> Row:
    words = [part for part in lanes if part.tag == "text" and start <= float(part.get("x", "0")) < end]
    shapes = [part for part in lanes if part.tag != "text" and _touches(part, start, end)]
    return Row(start, end, words, shapes)


def _drawing(row: Row, names: Element, label: str, size: tuple[float, float, float], count: int) -> Element:
    margin, width, height = size
    printed = [float(word.get("y", "0")) for word in row.words if word.get("class") == "printed"]
    if count > 1 and printed:
        height = max(printed) + AIR
    drawing = Element("svg", {"role": "img", "class": "schedule-drawing", "aria-label": label})
    drawing.attrib |= {"width": f"{margin + width:g}", "height": f"{height:g}"}
    drawing.set("viewBox", f"0 0 {margin + width:g} {height:g}")
    SubElement(drawing, "g", {"class": "schedule-names"}).extend(deepcopy(list(names)))
    length = row.end - row.start
    window = SubElement(drawing, "svg", {"x": f"{margin:g}", "y": "0", "width": f"{length:g}", "height": f"{height:g}"})
    window.set("viewBox", f"{row.start:g} 0 {length:g} {height:g}")
    window.extend(deepcopy(row.shapes))
    said = SubElement(drawing, "g", {"transform": f"translate({margin - row.start:g},0)"})
    said.extend(deepcopy(row.words))
    return drawing


def _extent(part: Element) -> tuple[float, float]:
    """From where to where a part of the lanes reaches, in units from their left."""
    left = float(part.get("x") or part.get("cx") or 0)
    if part.tag == "text":
        length = LETTER * len("".join(part.itertext()))
        return (left - length / 2, left + length / 2) if "tick" in part.get("class", "") else (left, left + length)
    if part.tag == "path":
        places = [float(place[0] or place[1]) for place in _PLACES.findall(part.get("d", ""))]
        return min(places), max(places)
    return left, left + float(part.get("width", "0"))


def _touches(part: Element, start: float, end: float) -> bool:
    left, right = _extent(part)
    return left - AIR < end and right + AIR > start


def _cut(lanes: Element, wanted: float) -> float:
    """The place nearest to ``wanted`` at which no mark or arrow stands, and if possible no word."""
    words = [_extent(part) for part in lanes if part.tag == "text"]
    marks = [_extent(part) for part in lanes if part.tag == "circle" or "arrow" in part.get("class", "")]
    near = sorted(range(int(wanted) - REACH, int(wanted) + REACH), key=lambda place: abs(place - wanted))
    for taken in ([*words, *marks], marks):
        for place in near:
            if all(not left - AIR < place < right + AIR for left, right in taken):
                return place
    return wanted
