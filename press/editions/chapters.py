"""Reads the chapters of an edition out of the built site: what the site shows, in the order of its contents.

The same Markdown, drawn by the same extensions, is in every edition; what differs is what becomes of the HTML. Here it
is made independent of the site: ids are unique in the whole book, links inside the book lead to them, and what only a
screen with scripts can use is gone.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import tinyhtml5

from press.errors import PressError
from press.site import edition_config

ONLY_ON_THE_SITE = frozenset(["downloads", "scratch"])  # pages that say nothing away from the site
_USELESS = frozenset(["link", "script", "button", "input", "select", "output", "textarea"])
_USELESS_CLASSES = frozenset(["headerlink", "sr-only", "chooser", "needs-script", "schedule-tools", "on-site"])

# Two things that make up a third of the HTML, and are taken out before it is parsed: marks of Pygments for what is not
# coloured on paper, and the strip of versions under a program, which the sentences below it say again.
_PLAIN = re.compile(r'<span class="(?:nn|bp|gp|go|nb|ne|mi|mf)">([^<]*)</span>')
_STRIP = re.compile(r'(<div class="listing-versions">)<ul class="versions".*?</ul>', re.DOTALL)


@dataclass
class Chapter:
    """One page of the site. ``part`` is what its contents call the group, None for the page before all parts."""

    stem: str
    part: str | None
    article: Element
    title: str = field(init=False)

    def __post_init__(self) -> None:
        heading = self.article.find(".//h1")
        assert heading is not None, f"{self.stem} has no heading"
        self.title = text_of(heading)


def read_chapters(site: Path, language: str) -> list[Chapter]:
    """All chapters of one language below ``site``, which `make build` has built."""
    return [Chapter(stem, part, read_article(site, language, stem)) for stem, part in order_of_pages(site, language)]


def order_of_pages(site: Path, language: str) -> list[tuple[str, str | None]]:
    """Stem and part of each page that the editions have, in the order of the site's contents."""
    nav = edition_config(language, site).nav or []
    return [(stem, part) for stem, part in _order(nav) if stem not in ONLY_ON_THE_SITE]


def _order(nav: list[object], part: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Stems of pages, each with its part, from what mkdocs.yml has under ``nav``."""
    for item in nav:
        if isinstance(item, str):
            yield item.rpartition(".")[0], part
        elif isinstance(item, dict):
            for title, below in item.items():
                yield from _order(
                    below if isinstance(below, list) else [below], part if isinstance(below, str) else title
                )


def address_of(language: str, stem: str) -> str:
    """The path of a page from the top of the site: ``("en", "tasks")`` → ``"/en/tasks/"``."""
    return f"/{language}/" if stem == "index" else f"/{language}/{stem}/"


def read_article(site: Path, language: str, stem: str) -> Element:
    """What a page says, cleaned; ids and links as ``book_id`` has them, links to files of the site as ``/paths``."""
    page = site / address_of(language, stem).strip("/") / "index.html"
    html = page.read_text("utf-8")
    start = html.index("<article")
    lean = _STRIP.sub(r"\1", _PLAIN.sub(r"\1", html[start : html.index("</article>", start)]))
    article: Element | None = tinyhtml5.parse(lean, namespace_html_elements=False).find(".//article")
    assert article is not None
    article.attrib.clear()
    for element in article.iter():
        _lead_inside(element, language, stem)
    _drop_useless(article)
    article.set("id", stem)
    return article


def _lead_inside(element: Element, language: str, stem: str) -> None:
    if isinstance(element.tag, str):
        element.tag = element.tag.rpartition("}")[2]  # of SVG, which the readers of HTML know by its name
    if "id" in element.attrib:
        element.set("id", book_id(stem, element.get("id", "")))
    if element.tag == "a" and "href" in element.attrib:
        element.set("href", _led(element.get("href", ""), language, stem))
        for name in ("download", "title", "target"):
            element.attrib.pop(name, None)


def book_id(stem: str, fragment: str) -> str:
    """The id, unique in the book, of what has the id ``fragment`` on the page ``stem``; without one, of the page itself."""
    return f"{stem}.{fragment}" if fragment else stem


def _led(href: str, language: str, stem: str) -> str:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href
    here = address_of(language, stem)
    path = posixpath.normpath(urlsplit(urljoin(here, href)).path) if parts.path else here.rstrip("/")
    folder, _, name = path.strip("/").partition("/")
    is_page = folder == language and "." not in name and "/" not in name
    if not is_page or name in ONLY_ON_THE_SITE:
        return path
    return "#" + book_id(name or "index", unquote(parts.fragment))


def _drop_useless(parent: Element) -> None:
    """Without what needs a script, speaks of the site, or says to screen readers what others see."""
    for child in list(parent):
        classes = set((child.get("class") or "").split())
        if child.tag in _USELESS or classes & _USELESS_CLASSES:
            remove(parent, child)
        else:
            inside = len(child)
            _drop_useless(child)
            if child.tag in {"p", "li"} and len(child) < inside and not text_of(child):
                remove(parent, child)


def remove(parent: Element, child: Element) -> None:
    """Take ``child`` out of ``parent``; the text behind it stays."""
    place = list(parent).index(child)
    _append_text(parent, place, child.tail)
    parent.remove(child)


def unwrap(parent: Element, child: Element) -> None:
    """Put what is in ``child`` in its place."""
    place = list(parent).index(child)
    parent.remove(child)
    _append_text(parent, place, child.text)
    for offset, inner in enumerate(list(child)):
        parent.insert(place + offset, inner)
    _append_text(parent, place + len(child), child.tail)


def _append_text(parent: Element, place: int, text: str | None) -> None:
    if not text:
        return
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def text_of(element: Element) -> str:
    """All text in an element, spaces as one."""
    return " ".join("".join(element.itertext()).split())


def has_class(element: Element, name: str) -> bool:
    """Whether ``name`` is among the classes of an element."""
    return name in (element.get("class") or "").split()


def check_links(chapters: list[Chapter]) -> None:
    """Stop where a link of the book leads nowhere."""
    known = {element.get("id") for chapter in chapters for element in chapter.article.iter()}
    for chapter in chapters:
        for link in chapter.article.iter("a"):
            href = link.get("href", "")
            if href.startswith("#") and href[1:] not in known:
                raise PressError(
                    f"the link “{text_of(link)}” leads to {href}, which is nowhere in the book",
                    path=chapter.stem,
                    mend="lead it to the id of a heading or a program",
                )
