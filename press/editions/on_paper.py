"""Turns a chapter of the site into one for paper: nothing is folded, every link says where it leads.

A link inside the book is followed by the number of its page, once in each section; a link out of it by a footnote
with the address. Page numbers are known when all pages are laid out (layout.py), so here they are places to be filled.
"""

import os
import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from press.editions.chapters import Chapter, has_class, text_of, unwrap
from press.editions.code_blocks import set_code
from press.interpreters import VERSIONS
from press.site import PUBLIC_ADDRESS
from press.support import spans

COLUMNS = 100  # characters that a line of code may have before its block is set smaller
SIZE = 7.5  # pt, of code; the same is in paper.css
SHORT = 16  # characters of a link or a name that is not broken off what follows it
LONE = 3  # Chinese characters and signs that at least stand in a paragraph's last line
_END = re.compile(r"[\u2e80-\uffff]{1,4}$")
_CLOSING = "，。；：、！？）」』”’"  # never at the beginning of a line
_BLOCKS = frozenset(["p", "li", "dd", "td", "th", "figcaption"])
_INLINE = frozenset(["a", "b", "em", "span", "strong"])


def on_paper(chapter: Chapter, language: str) -> Element:
    """A copy of the chapter's article, rewritten."""
    article = deepcopy(chapter.article)
    _leave_out_tables_of_schedules(article)
    _unfold(article)
    for block in list(article.iter("pre")):
        _set_block(block)
    for parent, strip in list(_with_parents(article)):
        if has_class(strip, "versions"):
            _say_versions(parent, strip)
    _lead(article)
    if language == "zh":
        for paragraph in list(article.iter()):
            if paragraph.tag in _BLOCKS:
                keep_last_characters(paragraph)
    return article


def _with_parents(root: Element) -> Iterator[tuple[Element, Element]]:
    for parent in root.iter():
        for child in parent:
            yield parent, child


def _leave_out_tables_of_schedules(article: Element) -> None:
    """They say in a page what the picture shows in a few centimetres; the EPUB and the site have them."""
    for figure in article.iter("figure"):
        if has_class(figure, "schedule"):
            for folded in figure.findall("details"):
                if folded.find(".//table") is not None:
                    figure.remove(folded)


def _unfold(article: Element) -> None:
    for element in article.iter():
        if element.tag == "details":
            element.tag = "div"
            element.attrib.pop("open", None)
            element.set("class", " ".join(filter(None, [element.get("class"), "unfolded"])))
        elif element.tag == "summary":
            element.tag = "p"
            element.set("class", element.get("class") or "summary")


def _set_block(block: Element) -> None:
    code = block.find("code")
    if code is None:
        return
    longest = set_code(code)
    # Outputs may be broken; a program or a command may not, as it would be copied in pieces.
    if longest > COLUMNS and "data-output" not in code.attrib:
        block.set("style", f"font-size: {COLUMNS / longest * SIZE:.3f}pt")


def _say_versions(parent: Element, strip: Element) -> None:
    """Two lines of text take the place of eleven boxes."""
    said = Element("p", {"class": "versions"})
    for kind, sign in (("runs", "✓"), ("fails", "✗")):
        versions = [item.get("data-version", "") for item in strip if has_class(item, kind)]
        if versions:
            span = SubElement(said, "span", {"class": kind})
            span.text = f"{sign} {spans(sorted(versions, key=VERSIONS.index))}"
            span.tail = " "
    said.tail = strip.tail
    parent[list(parent).index(strip)] = said


def _lead(article: Element) -> None:
    """Behind each link, where it leads."""
    seen: set[str] = set()
    notes: dict[str, int] = {}
    for parent, child in list(_with_parents(article)):
        if child.tag in {"h1", "h2"}:
            seen.clear()
        if child.tag != "a" or "href" not in child.attrib:
            continue
        href = child.get("href", "")
        for name in [name for name in child.attrib if name.startswith("data-")]:
            del child.attrib[name]
        if href.startswith("/"):
            lead_to_site(parent, child, href)
        elif not href.startswith("#"):
            _note(parent, child, href, notes)
        elif child.get("id") == href[1:]:
            child.tag = "span"
            del child.attrib["href"]
        elif href not in seen and parent.tag not in {"h1", "h2", "h3", "h4"}:
            seen.add(href)
            SubElement(child, "span", {"class": "at", "data-to": href[1:]}).text = "→"


def lead_to_site(parent: Element, link: Element, path: str) -> None:
    """To a file of the site, where it is known where that will stand; else it is no link."""
    address = os.environ.get(PUBLIC_ADDRESS, "").rstrip("/")
    if address:
        link.set("href", address + path)
    else:
        unwrap(parent, link)


def _note(parent: Element, link: Element, address: str, notes: dict[str, int]) -> None:
    """A footnote; where a chapter leads to the same address again, the number of the first one."""
    if text_of(link) == address:
        return
    place = list(parent).index(link)
    if address in notes:
        mark = Element("span", {"class": "again"})
        mark.text = str(notes[address])
    else:
        notes[address] = len(notes) + 1
        mark = Element("span", {"class": "footnote"})
        mark.text = address
    tail = link.tail or ""
    rest = tail.lstrip(_CLOSING)
    link.tail, mark.tail = None, tail.removesuffix(rest)
    parent.remove(link)
    if len(text_of(link)) <= SHORT:
        together = _together(link, mark)
    else:
        parent.insert(place, link)
        place, together = place + 1, _together(mark)
    together.tail = rest
    parent.insert(place, together)


def _together(*parts: Element) -> Element:
    """What is not broken over two lines."""
    span = Element("span", {"class": "end"})
    span.extend(parts)
    return span


def keep_last_characters(block: Element) -> None:
    """Chinese may be broken anywhere; keep the end of a paragraph together, lest one character stand alone in a line."""
    while len(block) and block[-1].tag in _INLINE and not (block[-1].tail or "").strip():
        block = block[-1]
    last = block[-1] if len(block) else None
    text = ((block.text if last is None else last.tail) or "").rstrip()
    found = _END.search(text)
    if not found:
        return
    together = _together()
    together.text = found[0]
    rest = text[: found.start()]
    if last is None:
        block.text = rest
    elif len(text.strip()) < LONE and len(text_of(last)) <= SHORT and last.tag in {"code", *_INLINE}:
        block.remove(last)
        last.tail = text
        together = _together(last)
    else:
        last.tail = rest
    block.append(together)
