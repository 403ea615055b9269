"""Makes the EPUB of one language: a file for each chapter, with the contents, a cover, and a font for what code shows.

EPUB is a zip of XHTML; the list of its files and their order is content.opf, the contents is nav.xhtml.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from press.editions.chapters import Chapter, check_links, has_class, text_of
from press.editions.commit import Stamp
from press.editions.fonts import font_with
from press.editions.front import Title, cover_svg
from press.editions.on_paper import lead_to_site
from press.editions.pictures import colour_pictures
from press.editions.schedule_rows import ON_PHONE
from press.editions.words import WORDS
from press.editions.zipped import Zip

SHORT = 8  # characters of a cell that are not broken: a number, a verdict, the name of a lane
HERE = Path(__file__).parent
XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
_ODD = re.compile(r"[^A-Za-z0-9_.-]")


def write_epub(chapters: list[Chapter], title: Title, language: str, stamp: Stamp, target: Path) -> None:
    """Write the file ``target``."""
    check_links(chapters)
    register_namespace("", XHTML)
    register_namespace("svg", SVG)
    register_namespace("epub", "http://www.idpf.org/2007/ops")
    homes = {
        element.get("id", ""): chapter.stem
        for chapter in chapters
        for element in chapter.article.iter()
        if element.get("id")
    }
    articles = {chapter.stem: _article(chapter, homes) for chapter in chapters}
    with Zip(target, stamp) as book:
        book.add("mimetype", "application/epub+zip", compressed=False)  # first, and as it is: readers look for it there
        book.add("META-INF/container.xml", _CONTAINER)
        book.add("OEBPS/content.opf", _package(chapters, articles, title, language, stamp))
        book.add("OEBPS/nav.xhtml", _nav(chapters, title, language))
        book.add("OEBPS/cover.svg", cover_svg(title, stamp, language))
        book.add("OEBPS/cover.xhtml", _cover(title, language))
        book.add("OEBPS/book.css", (HERE / "epub.css").read_text("utf-8"))
        book.add("OEBPS/code.ttf", font_with(_in_code(chapters)))
        for stem, article in articles.items():
            book.add(f"OEBPS/{stem}.xhtml", _page(article, next(c.title for c in chapters if c.stem == stem), language))


def _article(chapter: Chapter, homes: dict[str, str]) -> Element:
    """A copy of a chapter's article as XHTML; links lead to the chapters' files."""
    article = deepcopy(chapter.article)
    colour_pictures(article, ON_PHONE)
    for parent in list(article.iter()):
        for child in list(parent):
            if child.tag == "a" and child.get("href", "").startswith("/"):
                lead_to_site(parent, child, child.get("href", ""))
    for element in article.iter():
        _as_xhtml(element, homes)
    _qualify(article)
    return article


def _as_xhtml(element: Element, homes: dict[str, str]) -> None:
    """Only what EPUB allows: no data for scripts, ids that XML takes, the notes' numbers as text that stands aside."""
    if has_class(element, "note-mark"):
        number = SubElement(element, "sup")
        number.text = f" ({element.get('data-note')})"
    for name in [name for name in element.attrib if name.startswith("data-") or name in {"tabindex", "scope"}]:
        del element.attrib[name]
    if element.tag == "a":
        href = element.get("href", "")
        if href.startswith("#"):
            element.set("href", f"{homes[href[1:]]}.xhtml#{as_id(href[1:])}")
        elif not href:
            element.tag = "span"
    if "id" in element.attrib:
        element.set("id", as_id(element.get("id", "")))
    if element.tag in {"td", "th"} and len(text_of(element)) <= SHORT:
        element.set("class", f"{element.get('class', '')} short".strip())
    if element.tag == "details":
        element.set("open", "open")
    if element.get("aria-label") and element.tag not in {"svg", "table"} and "role" not in element.attrib:
        del element.attrib["aria-label"]


def as_id(name: str) -> str:
    """An id that XML allows."""
    return _ODD.sub("-", name)


def _qualify(element: Element, space: str = XHTML) -> None:
    if element.tag == "svg":
        space = SVG
    element.tag = f"{{{space}}}{element.tag}"
    for child in element:
        _qualify(child, space)


def _page(article: Element, title: str, language: str) -> str:
    return _frame(tostring(article, "unicode"), title, language)


def _frame(body: str, title: str, language: str, kind: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>'
        f"<body{kind}>{body}</body></html>\n"
    )


def _cover(title: Title, language: str) -> str:
    picture = f'<div class="cover"><img src="cover.svg" alt="{escape(title.name)}"/></div>'
    return _frame(picture, WORDS[language]["cover"], language, ' epub:type="cover"')


def _nav(chapters: list[Chapter], title: Title, language: str) -> str:
    """The contents, three levels deep: parts, chapters, sections."""
    words = WORDS[language]
    items: list[str] = []
    part = None
    for chapter in chapters:
        if chapter.part != part:
            items.append(("</ol></li>" if part else "") + f"<li><span>{escape(chapter.part or '')}</span><ol>")
            part = chapter.part
        sections = "".join(
            f'<li><a href="{chapter.stem}.xhtml#{as_id(heading.get("id", ""))}">{escape(text_of(heading))}</a></li>'
            for heading in chapter.article.iter("h2")
            if heading.get("id")
        )
        below = f"<ol>{sections}</ol>" if sections else ""
        items.append(f'<li><a href="{chapter.stem}.xhtml">{escape(chapter.title)}</a>{below}</li>')
    body = (
        f'<nav epub:type="toc" id="toc"><h1>{words["contents"]}</h1><ol>{"".join(items)}{"</ol></li>" if part else ""}</ol></nav>'
        f'<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="cover" href="cover.xhtml">{words["cover"]}</a></li>'
        f'<li><a epub:type="bodymatter" href="{chapters[0].stem}.xhtml">{words["start"]}</a></li></ol></nav>'
    )
    return _frame(body, title.name, language)


def _package(chapters: list[Chapter], articles: dict[str, Element], title: Title, language: str, stamp: Stamp) -> str:
    with_pictures = {stem for stem, article in articles.items() if article.find(f".//{{{SVG}}}svg") is not None}
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>',
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="css" href="book.css" media-type="text/css"/>',
        '<item id="font" href="code.ttf" media-type="font/ttf"/>',
        *(
            f'<item id="{chapter.stem}" href="{chapter.stem}.xhtml" media-type="application/xhtml+xml"{" properties=" + chr(34) + "svg" + chr(34) if chapter.stem in with_pictures else ""}/>'
            for chapter in chapters
        ),
    ]
    order = ["cover", "nav", *(chapter.stem for chapter in chapters)]
    spine = "".join(f'<itemref idref="{item}"/>' for item in order)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{uuid5(NAMESPACE_URL, f"{title.name} {stamp.version}")}</dc:identifier>'
        f"<dc:title>{escape(title.name)}</dc:title><dc:language>{language}</dc:language>"
        f"<dc:description>{escape(title.says)}</dc:description><dc:rights>CC BY 4.0, MIT</dc:rights>"
        f"<dc:date>{stamp.day}</dc:date>"
        f'<meta property="dcterms:modified">{stamp.time:%Y-%m-%dT%H:%M:%SZ}</meta>'
        '<meta property="schema:accessMode">textual</meta><meta property="schema:accessibilityFeature">structuralNavigation</meta>'
        '<meta property="schema:accessibilityFeature">tableOfContents</meta><meta property="schema:accessibilityHazard">none</meta>'
        '<meta property="schema:accessModeSufficient">textual</meta>'
        '<meta name="cover" content="cover-image"/></metadata>'
        f"<manifest>{''.join(items)}</manifest><spine>{spine}</spine></package>\n"
    )


def _in_code(chapters: Iterable[Chapter]) -> set[str]:
    """All characters that code shows."""
    texts = ("".join(code.itertext()) for chapter in chapters for code in chapter.article.iter("code"))
    return set("".join(texts)) | set(map(chr, range(32, 127)))


_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
