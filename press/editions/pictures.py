"""Gives drawings (inline SVG) the colours of the book's style sheet, which readers of SVG away from the site do not see."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from xml.etree.ElementTree import Element, SubElement

import tinycss2

from press.house import DOCS

_PAINTED = frozenset(
    ["fill", "stroke", "stroke-width", "stroke-dasharray", "font", "font-weight", "font-size", "opacity", "text-anchor"]
)
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_FONT = re.compile(r"(\d+(?:\.\d+)?px)\s.*")


def colour_pictures(article: Element) -> None:
    """Put a style element into every drawing below ``article``."""
    for drawing in article.iter("svg"):
        style = SubElement(drawing, "style")
        style.text = style_of_drawings()
        drawing.remove(style)
        drawing.insert(0, style)


@cache
def style_of_drawings() -> str:
    """The rules of book.css that paint, for daylight, each by the last part of its selectors: there is no page around."""
    rules = tinycss2.parse_stylesheet(
        (DOCS / "assets" / "book.css").read_text("utf-8"), skip_comments=True, skip_whitespace=True
    )
    values: dict[str, str] = {}
    painting: list[str] = []
    for rule in rules:
        if rule.type != "qualified-rule":
            continue
        declarations = dict(_declarations(rule.content))
        values |= {name: value for name, value in declarations.items() if name.startswith("--")}
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
