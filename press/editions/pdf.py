"""Makes the PDF of one language: cover, contents, chapters, index of names, with the page of everything known."""

import gc
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import Document

from press.editions.chapters import Chapter, check_links
from press.editions.commit import Stamp
from press.editions.front import Title, contents, cover, mark_uses, names_index
from press.editions.layout import EMPTY, Laid, Typesetter, fill_in, gaps, number_pages
from press.editions.on_paper import on_paper
from press.editions.pictures import colour_pictures
from press.editions.schedule_rows import ON_PAPER
from press.errors import PressError


def write_pdf(chapters: list[Chapter], title: Title, language: str, stamp: Stamp, target: Path) -> int:
    """Write the file ``target``; returns the number of its pages."""
    check_links(chapters)
    typesetter = Typesetter(language)
    uses = [mark_uses(chapter) for chapter in chapters]
    laid = list(_lay_out(chapters, title, language, stamp, typesetter))
    start = laid[-1].start + len(laid[-1].document.pages)
    last = typesetter.lay_out("index of names", names_index(uses, number_pages(laid), language), start)
    numbers = number_pages([*laid, last])
    laid[1] = _set_closer(laid[1], numbers, chapters, typesetter)
    for part in laid:
        fill_in(part, numbers)
    _check_pages([*laid[1:], last])
    document = laid[0].document.copy([page for part in [*laid, last] for page in part.document.pages])
    gc.disable()  # for all that is made now is written, and the process ends
    _remember_pages()
    document.write_pdf(
        target, pdf_tags=True, pdf_identifier=f"{title.name} {stamp.version}".encode(), finisher=_open_with_bookmarks
    )
    heed_glyphs(typesetter, chapters)
    return len(document.pages)


def _lay_out(
    chapters: list[Chapter], title: Title, language: str, stamp: Stamp, typesetter: Typesetter
) -> Iterator[Laid]:
    """The cover, the contents and the chapters, each from the page after the one before."""
    start = 1
    yield typesetter.lay_out("cover", cover(title, language, stamp), start, _head(title, language, stamp))
    start += 1
    front = typesetter.lay_out("contents", contents(chapters, language), start)
    yield front
    start += len(front.document.pages)
    part = None
    for number, chapter in enumerate(chapters, 1):
        article = on_paper(chapter, language)
        colour_pictures(article, ON_PAPER)
        if chapter.part is None:
            article.set("class", "alone")
        elif chapter.part != part:
            part = chapter.part
            banner = Element("p", {"class": "part"})
            banner.text = part
            article.insert(0, banner)
        laid = typesetter.lay_out(chapter.stem, article, start)
        start += len(laid.document.pages)
        yield laid
        if number % 8 == 0 or number == len(chapters):
            print(f"    {language} PDF: {number} of {len(chapters)} chapters, {start - 1} pages", flush=True)


def _set_closer(laid: Laid, numbers: dict[str, int], chapters: list[Chapter], typesetter: Typesetter) -> Laid:
    """The contents again, without the room for digits that its first numbers do not have, if that moves no page."""
    closer = typesetter.lay_out(laid.name, contents(chapters, typesetter.language), laid.start, numbers=numbers)
    return closer if len(closer.document.pages) == len(laid.document.pages) else laid


def _check_pages(laid: list[Laid]) -> None:
    """Stop where a page is mostly empty, and is not the last of a chapter."""
    for part in laid:
        for number, empty in gaps(part.document):
            raise PressError(
                f"page {part.start + number} is {empty:.0%} empty, and {EMPTY:.0%} are allowed",
                path=part.name,
                mend="let what follows on the next page be broken, or be smaller (press/editions/paper.css)",
            )


def heed_glyphs(typesetter: Typesetter, chapters: list[Chapter]) -> None:
    """Name the chapter where a character was drawn that no font has."""
    for said in typesetter.complaints.said:
        character = said.partition('"')[2][:1] if "unsupported by fonts" in said else ""
        place = next(
            (chapter.stem for chapter in chapters if character and character in "".join(chapter.article.itertext())),
            "pdf",
        )
        raise PressError(said, path=place, mend="install a font that has it, and name it in press/editions/paper.css")


def _remember_pages() -> None:
    """Have pydyf remember the references to pages, which it makes anew for each tag: of 850 pages, 150,000 times."""
    made = pydyf.PDF.page_references.fget

    def page_references(pdf: Any) -> Any:
        number = len(pdf.pages["Kids"])
        if getattr(pdf, "remembered", (None,))[0] != number:
            pdf.remembered = number, made(pdf)
        return pdf.remembered[1]

    pydyf.PDF.page_references = property(page_references)


def _head(title: Title, language: str, stamp: Stamp) -> str:
    time = stamp.time.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"<title>{escape(title.name)}</title>"
        f'<meta name="description" content="{escape(title.says)}"><meta name="keywords" content="Python, asyncio, coroutines">'
        f'<meta name="generator" content="{language} edition {escape(stamp.version)}">'
        f'<meta name="dcterms.created" content="{time}"><meta name="dcterms.modified" content="{time}">'
    )


def _open_with_bookmarks(_document: Document, pdf: Any) -> None:
    """Readers show the bookmarks at once."""
    pdf.catalog["PageMode"] = "/UseOutlines"
