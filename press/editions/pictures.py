"""Gives drawings (inline SVG) the colours of the book's style sheet, which readers of SVG away from the site do not see."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import tinycss2

from press.editions.schedule_rows import rows_of
from press.house import DOCS

IDLE = "#eceff3"  # of a stretch of time, on paper: not the ground of programs, by which the tests find those
_PAINTED = frozenset(
    ["fill", "stroke", "stroke-width", "stroke-dasharray", "font", "font-weight", "font-size", "opacity", "text-anchor"]
)
_ONE_OF = re.compile(r":is\(([^)]*)\)")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_FONT = re.compile(r"(\d+(?:\.\d+)?px)\s.*")


def colour_pictures(article: Element, widest: int) -> None:
    """Put a style element into every drawing below ``article``; of a schedule, first make drawings of rows, about ``widest`` units wide."""
    scrolls = [scroll for scroll in article.iter("div") if scroll.get("class") == "schedule-scroll"]
    schedules = [row for scroll in scrolls for row in join_schedule(scroll, widest)]
    windows = {window for row in schedules for window in row.findall("svg")}
    for drawing in [it for it in article.iter("svg") if it not in windows]:
        style = SubElement(drawing, "style")
        style.text = style_of_schedules() if drawing in schedules else style_of_drawings()
        drawing.remove(style)
        drawing.insert(0, style)


def join_schedule(scroll: Element, widest: int) -> list[Element]:
    """Put the names of a schedule's lanes, which stay in sight on the site, into the drawing; returns its rows."""
    names, lanes = list(scroll)
    scroll.attrib.clear()
    scroll.set("class", "schedule-picture")
    for part in (names, lanes):
        scroll.remove(part)
    rows = rows_of(names, lanes, widest)
    scroll.extend(rows)
    return rows


@cache
def style_of_schedules() -> str:
    """The same for schedules, of schedule.css. Halos round letters, which not every reader draws below them, are left out."""
    values = {**_variables(), "--soft": IDLE}
    painting = ["svg{font-size:10px;font-family:'DejaVu Sans Mono','WenQuanYi Micro Hei',monospace}"]
    for rule in _rules("schedule.css"):
        prelude = tinycss2.serialize(rule.prelude).strip()
        painted = {name: value for name, value in _declarations(rule.content) if name in _PAINTED}
        haloed = any(name == "paint-order" for name, _ in _declarations(rule.content))
        if not painted or haloed or "step" in prelude or not prelude.startswith((".schedule ", ".schedule-scroll ")):
            continue
        painted.pop("font", None)
        body = ";".join(f"{name}:{value}" for name, value in painted.items())
        selectors = ",".join(_spelt_out(prelude.partition(" ")[2]))
        painting.append(f"{selectors}{{{body}}}")
    return _VARIABLE.sub(lambda name: values.get(name[1], "inherit"), "".join(painting))


def _spelt_out(selector: str) -> list[str]:
    """``.end:is(.raises, .cancelled)`` → ``[".end.raises", ".end.cancelled"]``."""
    one_of = _ONE_OF.search(selector)
    if not one_of:
        return [selector]
    return [selector[: one_of.start()] + it.strip() + selector[one_of.end() :] for it in one_of[1].split(",")]


def _rules(sheet: str) -> Iterator[Any]:
    text = (DOCS / "assets" / sheet).read_text("utf-8")
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            yield rule


def _variables() -> dict[str, str]:
    """What the variables of book.css stand for by daylight."""
    return {
        name: value
        for rule in _rules("book.css")
        for name, value in _declarations(rule.content)
        if name.startswith("--")
    }


@cache
def style_of_drawings() -> str:
    """The rules of book.css that paint, for daylight, each by the last part of its selectors: there is no page around."""
    values = _variables()
    painting: list[str] = []
    for rule in _rules("book.css"):
        declarations = dict(_declarations(rule.content))
        painted = {name: value for name, value in declarations.items() if name in _PAINTED}
        selectors = {selector.split()[-1] for selector in tinycss2.serialize(rule.prelude).split(",")}
        selectors = {
            selector for selector in selectors if ":" not in selector and "(" not in selector and ")" not in selector
        }
        if selectors and ("fill" in painted or "stroke" in painted or _is_of_drawing(selectors)):
            body = ";".join(f"{name}:{value}" for name, value in painted.items())
            painting.append(f"{','.join(sorted(selectors))}{{{body}}}")
    text = "".join(painting)
    while _VARIABLE.search(text):
        text = _VARIABLE.sub(lambda name: values[name[1]], text)
    return re.sub(r"font:([^;}]*)", _as_properties, text)


def _is_of_drawing(selectors: Iterable[str]) -> bool:
    return any(selector in {"svg", ".version"} for selector in selectors)


def _as_properties(font: re.Match[str]) -> str:
    size = _FONT.sub(r"\1", font[1])
    return f'font-size:{size};font-family:"Open Sans","WenQuanYi Micro Hei",sans-serif'


def _declarations(content: list[object]) -> Iterator[tuple[str, str]]:
    for declaration in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if declaration.type == "declaration":
            yield declaration.name, tinycss2.serialize(declaration.value).strip()
