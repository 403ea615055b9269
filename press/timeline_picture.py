"""Draws the timeline as one picture (SVG): a row a version, time running down, a mark an entry.

The shape of a mark tells its kind and its column the area, so that no colour is needed. A screen reader is told the counts;
the list below the picture says the rest. Colours are those of the page, so that it is right by day, by night, on paper.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from press.interpreters import version_key
from press.timeline import AREAS, KINDS, Entry
from press.words import WORDS

STEP, ROW, LEFT, TOP, GAP = 13, 17, 36, 30, 14  # px of the drawing, which is as wide as a phone
SIZE = 4.6  # px, half the width of a mark

MARKS = {
    "added": "M{x0},{y}A{r},{r} 0 1 0 {x1},{y}A{r},{r} 0 1 0 {x0},{y}Z",
    "changed": "M{x},{y0}L{x1},{y1}L{x0},{y1}Z",
    "deprecated": "M{x},{y0}L{x1},{y}L{x},{y1}L{x0},{y}Z",
    "removed": "M{x0},{y0}L{x1},{y1}M{x1},{y0}L{x0},{y1}",
}


def timeline_picture(entries: Iterable[Entry], language: str) -> str:
    """The picture with its legend, as HTML."""
    words = WORDS[language]
    entries = sorted(entries, key=lambda entry: version_key(entry.version))
    rows = {version: list(group) for version, group in groupby(entries, key=lambda entry: entry.version)}
    lefts, x = {}, LEFT
    for area in AREAS:
        lefts[area] = x
        most = max((sum(entry.area == area for entry in group) for group in rows.values()), default=0)
        x += max(most, 5) * STEP + GAP  # of five marks' width at least, for its name
    width, height = x - GAP, TOP + ROW * len(rows)
    parts = [f'<text x="{lefts[area]}" y="14">{words[area]}</text>' for area in AREAS]
    for number, (version, group) in enumerate(rows.items()):
        y = TOP + ROW * number
        parts.append(
            f'<path class="rule" d="M0,{y - 6}H{width}"/><text class="version" x="0" y="{y + 7}">{version}</text>'
        )
        for area in AREAS:
            for place, entry in enumerate(entry for entry in group if entry.area == area):
                mark = _mark(entry.kind, lefts[area] + place * STEP + SIZE, y + 3)
                parts.append(f'<path class="{entry.kind}" d="{mark}"><title>{_plain(entry, language)}</title></path>')
    told = _told(rows, words)
    legend = "".join(
        f'<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="{kind}" d="{_mark(kind, 0, 0)}"/></svg>{words[kind]}</li>'
        for kind in KINDS
    )
    return (
        f'<figure class="timeline-picture" data-search-exclude><svg viewBox="0 0 {width} {height:g}" role="img" aria-label="{escape(told)}">'
        f"{''.join(parts)}</svg><figcaption><ul>{legend}</ul></figcaption></figure>"
    )


def _mark(kind: str, x: float, y: float) -> str:
    return MARKS[kind].format(
        x=f"{x:g}", y=f"{y:g}", r=SIZE, x0=f"{x - SIZE:g}", x1=f"{x + SIZE:g}", y0=f"{y - SIZE:g}", y1=f"{y + SIZE:g}"
    )


def _plain(entry: Entry, language: str) -> str:
    return escape(f"{entry.version}: {entry.title[language].replace('`', '')}", quote=False)


def _told(rows: dict[str, list[Entry]], words: dict[str, str]) -> str:
    """The picture in a sentence: how many entries each version has."""
    counts = words["semicolon"].join(f"{version} {len(group)}" for version, group in rows.items())
    return words["timeline_counts"].format(counts=counts)
