"""What stands before and behind the chapters of the printed book: cover, contents, index of names."""

import os
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element, SubElement, fromstring

from press.book import book
from press.editions.chapters import Chapter, book_id, has_class, text_of
from press.editions.commit import Stamp
from press.editions.words import WORDS
from press.house import DOCS
from press.site import PUBLIC_ADDRESS

# Pages that name what others teach; an index that led there would lead nowhere.
LISTS = frozenset(
    ["history", "history-proofs", "can-i-use", "disagreements", "corrections", "further-reading", "glossary"]
)


@dataclass(frozen=True)
class Title:
    """What the book is called, and a sentence that says what it is."""

    name: str
    says: str


def cover(title: Title, language: str, stamp: Stamp) -> Element:
    """The first page: title, edition, date, and what the programs were run on."""
    words = WORDS[language]
    page = Element("article", {"class": "cover"})
    icon = SubElement(page, "div", {"class": "cover-icon"})
    icon.append(_icon())
    SubElement(page, "p", {"class": "cover-title"}).text = title.name
    SubElement(page, "p", {"class": "cover-says"}).text = title.says
    facts = SubElement(page, "div", {"class": "cover-facts"})
    edition = SubElement(facts, "p")
    edition.text = f"{words['edition']} {stamp.version}"
    if stamp.day not in stamp.version:
        edition.text += f" · {stamp.day}"
    SubElement(facts, "p", {"class": "cover-label"}).text = words["proven_on"]
    SubElement(facts, "p").text = " · ".join(book().evidence.interpreters.values())
    SubElement(facts, "p", {"class": "cover-label"}).text = words["licence"]
    return page


def _icon() -> Element:
    icon = fromstring((DOCS / "assets" / "icon.svg").read_text("utf-8"))  # noqa: S314 (our own file)
    for element in icon.iter():
        element.tag = element.tag.rpartition("}")[2]
    SubElement(icon, "title").text = "yield → await"
    return icon


def contents(chapters: list[Chapter], language: str) -> Element:
    """About this edition, then every chapter and section with its page."""
    words = WORDS[language]
    page = Element("article", {"class": "contents alone"})
    SubElement(page, "h1", {"id": "contents"}).text = words["contents"]
    part = None
    for chapter in chapters:
        if chapter.part != part:
            part = chapter.part
            SubElement(page, "p", {"class": "contents-part"}).text = part
        line = SubElement(page, "p", {"class": "contents-chapter"})
        _entry(line, chapter.title, chapter.stem).insert(0, Element("span", {"class": "leader"}))
        sections = [heading for heading in chapter.article.iter("h2") if heading.get("id")]
        if sections:
            line = SubElement(page, "p", {"class": "contents-sections"})
            for heading in sections:
                _entry(
                    line, text_of(heading), heading.get("id", ""), "\N{NO-BREAK SPACE}"
                ).tail = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "
            line[-1].tail = None
    line = SubElement(page, "p", {"class": "contents-chapter"})
    _entry(line, words["index"], "names").insert(0, Element("span", {"class": "leader"}))
    page.extend(_about(language))
    return page


def _entry(line: Element, title: str, target: str, gap: str = "") -> Element:
    link = SubElement(line, "a", {"href": f"#{target}"})
    link.text = title + gap
    SubElement(link, "span", {"class": "at", "data-to": target})
    return link


def _about(language: str) -> list[Element]:
    words = WORDS[language]
    heading = Element("h2", {"id": "about"})
    heading.text = words["about"]
    said = [words["about_pages"], words["about_copying"], words["about_site"]]
    if address := os.environ.get(PUBLIC_ADDRESS, "").rstrip("/"):
        said.append(words["of_site"].format(address=f"{address}/{language}/"))
    paragraphs = []
    for text in said:
        paragraph = Element("p")
        paragraph.text = text
        paragraphs.append(paragraph)
    return [heading, *paragraphs]


def mark_uses(chapter: Chapter) -> dict[str, str]:
    """Description of a name, by id → id of the first place in the chapter that uses it; ids are given where there are none."""
    uses: dict[str, str] = {}
    if chapter.stem in LISTS or chapter.stem.startswith("api-"):
        return uses
    listing: str | None = None
    for element in chapter.article.iter():
        if element.tag in {"h1", "h2", "h3", "p", "ul", "table"}:
            listing = None
        elif has_class(element, "listing"):
            listing = element.get("id")
        elif element.tag == "a" and has_class(element, "name"):
            target = element.get("href", "")[1:]
            if target not in uses:
                if listing is None:
                    element.set("id", book_id(chapter.stem, f"use-{len(uses)}"))
                uses[target] = listing or element.get("id") or ""
    return uses


def names_index(uses: list[dict[str, str]], numbers: dict[str, int], language: str) -> Element:
    """Every described name with the page of its description, and those of its uses (one dictionary for each chapter)."""
    words = WORDS[language]
    page = Element("article", {"class": "names-index alone", "id": "names"})
    SubElement(page, "h1").text = words["index"]
    SubElement(page, "p").text = words["index_says"]
    columns = SubElement(page, "div", {"class": "names-columns"})
    for name, stem in sorted(book().described.items(), key=lambda pair: pair[0].lower().removeprefix("asyncio.")):
        described = book_id(stem, name)
        line = SubElement(columns, "p")
        SubElement(line, "code").text = name.removeprefix("asyncio.")
        main = SubElement(SubElement(line, "b"), "a", {"href": f"#{described}"})
        main.text = str(numbers[described])
        places = {
            numbers[of_chapter[described]]: of_chapter[described] for of_chapter in uses if described in of_chapter
        }
        for number, place in sorted(places.items()):
            SubElement(line, "a", {"href": f"#{place}"}).text = str(number)
        for link in line[1:]:
            link.tail = " "
        line[0].tail = "\N{EN SPACE}"
    return page


def cover_svg(title: Title, stamp: Stamp, language: str) -> str:
    """The cover of the EPUB as a drawing, 600 by 800 units."""
    words = WORDS[language]
    versions = list(book().evidence.interpreters.values())
    icon = (
        (DOCS / "assets" / "icon.svg")
        .read_text("utf-8")
        .replace("<svg ", '<svg x="210" y="110" width="180" height="180" ', 1)
    )
    lines = [
        (400, 46, "#14233a", "bold", title.name),
        (600, 20, "#525a66", "normal", f"{words['edition']} {stamp.version}"),
        (660, 18, "#525a66", "normal", words["proven_on"]),
        (690, 17, "#1f2630", "normal", " · ".join(versions[:6])),
        (716, 17, "#1f2630", "normal", " · ".join(versions[6:])),
    ]
    texts = "".join(
        f'<text x="300" y="{y}" font-size="{size}" fill="{colour}" font-weight="{weight}" text-anchor="middle">{escape(text)}</text>'
        for y, size, colour, weight, text in lines
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800" font-family="sans-serif">'
        f'<title>{escape(title.name)}</title><rect width="600" height="800" fill="#fff"/><rect width="600" height="14" fill="#0b57c9"/>{icon}{texts}</svg>\n'
    )
