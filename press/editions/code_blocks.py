"""Sets a block of code for pages: in pieces that stay together, its notes drawn beside it, its lines never broken.

A piece ends where the program has an empty line, so that pages break between functions rather than inside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from press.editions.chapters import has_class

KEPT_TOGETHER = 6  # lines, at most; more would leave too much of a page empty


@dataclass(frozen=True)
class Token:
    """A stretch of code without a line end in it, and the class that colours it; or the number of a note."""

    text: str
    kind: str = ""
    note: str = ""


Line = list[Token]


def lines_of(code: Element) -> list[Line]:
    """The lines of a block, its links gone: on paper a number behind each would stand in the program."""
    lines: list[Line] = [[]]
    for token in _tokens(code, ""):
        first, *rest = token.text.split("\n")
        _append(lines[-1], Token(first, token.kind, token.note))
        for text in rest:
            lines.append([])
            _append(lines[-1], Token(text, token.kind))
    if not lines[-1]:
        lines.pop()  # the code ends with a line end
    return lines


def _tokens(element: Element, kind: str) -> Iterator[Token]:
    if element.text:
        yield Token(element.text, kind)
    for child in element:
        if has_class(child, "note-mark"):
            yield Token("", note=child.get("data-note", ""))
        else:
            yield from _tokens(child, kind if child.tag == "a" else child.get("class") or kind)
        if child.tail:
            yield Token(child.tail, kind)


def _append(line: Line, token: Token) -> None:
    """Add to a line; what has one colour is one stretch."""
    if not token.text and not token.note:
        return
    if line and not token.note and not line[-1].note and (line[-1].kind == token.kind or token.text.isspace()):
        line[-1] = Token(line[-1].text + token.text, line[-1].kind)
    else:
        line.append(token)


def text_of_line(line: Line) -> str:
    """What a line says."""
    return "".join(token.text for token in line)


def pieces_of(lines: list[Line]) -> list[list[Line]]:
    """Lines between empty ones; the empty lines stand at the end of a piece."""
    pieces: list[list[Line]] = []
    ended = True
    for line in lines:
        empty = not text_of_line(line).strip()
        if ended and not empty:
            pieces.append([])
        if not pieces:
            pieces.append([])
        pieces[-1].append(line)
        ended = empty
    return pieces


def set_code(code: Element) -> int:
    """Rewrite the content of a block in pieces; returns the length of its longest line, in characters of one width."""
    lines = lines_of(code)
    for child in list(code):
        code.remove(child)
    code.text = None
    for piece in pieces_of(lines):
        together = len(piece) <= KEPT_TOGETHER
        span = SubElement(code, "span", {"class": "piece together" if together else "piece"})
        _write(span, piece)
    return max((width_of(text_of_line(line)) + 3 * sum(bool(t.note) for t in line) for line in lines), default=0)


def _write(parent: Element, lines: list[Line]) -> None:
    last: Element | None = None

    def text(words: str) -> None:
        if last is None:
            parent.text = (parent.text or "") + words
        else:
            last.tail = (last.tail or "") + words

    for line in lines:
        for token in line:
            if token.note:
                last = SubElement(parent, "span", {"class": f"mark mark-{token.note}"})
            elif token.kind:
                last = SubElement(parent, "span", {"class": token.kind})
                last.text = token.text
            else:
                text(token.text)
        text("\n")


def width_of(text: str) -> int:
    """How many columns a line takes where Chinese characters are two wide."""
    return len(text) + len(re.findall(r"[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]", text))
