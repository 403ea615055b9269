"""Lays chapters out on pages, each by itself, and fills in the numbers of the pages that links lead to.

WeasyPrint could number links by itself (target-counter), but lays the whole book out twice for it. Here each link is
followed by as many digits as the largest number has; when all pages are there, they are replaced, which moves nothing,
as all digits are equally wide, and so is the space that stands for a missing one.
"""

import gc
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, tostring

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from press.editions.marks import mark_svg
from press.errors import PressError

DIGITS = 3  # of the largest page number
FIGURE_SPACE = "\N{FIGURE SPACE}"
HERE = Path(__file__).parent
EMPTY = 0.15  # how much of a page may be empty, but for a chapter's last
SLIVER = 0.07  # how much of a chapter's last page must be filled
# What to try against pages that stay empty: line heights, smaller pictures, breaking what better stays together. What
# helps most chapters comes first.
TRIES = (
    (1.0, ""),
    (1.0, "small"),
    (0.985, ""),
    (0.97, ""),
    (1.0, "loose"),
    (0.955, "small"),
    (0.985, "small"),
    (1.015, ""),
    (0.985, "loose"),
    (0.97, "loose"),
    (1.0, "loose small"),
    (0.955, "loose small"),
    (0.985, "loose small"),
    (1.015, "loose"),
    (1.015, "loose small"),
    (1.03, "loose"),
)


class Complaints(logging.Handler):
    """What WeasyPrint warns of; nothing that it warns of is published."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, but for one of a font that is then made smaller by another tool."""
        if "with HarfBuzz" not in record.getMessage():
            self.said.append(record.getMessage())


@dataclass
class Reference:
    """A link's page number on a page: the box that holds its digits, and the id that it leads to."""

    box: Any
    target: str


@dataclass
class Laid:
    """A chapter on pages. ``places`` says on which of them, counted from 0, an id stands."""

    name: str
    article: Element
    document: Document
    manner: tuple[float, str]
    places: dict[str, int] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    start: int = 1  # the number of its first page

    def __post_init__(self) -> None:
        for number, page in enumerate(self.document.pages):
            for anchor in page.anchors:
                self.places.setdefault(anchor, number)
            self.references += _references(page._page_box)  # noqa: SLF001 (there is no public way to a page's boxes)


def _references(page: Any) -> Iterator[Reference]:
    for box in page.descendants():
        element = getattr(box, "element", None)
        if element is not None and hasattr(box, "pango_layout") and element.get("data-to"):
            yield Reference(box, element.get("data-to"))


class Typesetter:
    """Lays out in one language, with the fonts and the style sheet of the printed book."""

    def __init__(self, language: str, sheet: str = "paper.css") -> None:
        self.language = language
        self.fonts = FontConfiguration()
        self.complaints = Complaints()
        logger = logging.getLogger("weasyprint")
        logger.handlers = [self.complaints]
        logger.propagate = False
        self.sheet = CSS(string=(HERE / sheet).read_text("utf-8") + marks_css(), font_config=self.fonts)
        self.heed("paper.css")

    def heed(self, place: str) -> None:
        """Stop where WeasyPrint has warned of something."""
        if self.complaints.said:
            raise PressError(self.complaints.said[0], path=place, mend="see what WeasyPrint says of it")

    def lay_out(
        self, name: str, article: Element, start: int, head: str = "", numbers: dict[str, int] | None = None
    ) -> Laid:
        """``article`` on pages, the first of which is page ``start``; in the first manner that leaves no page empty.

        Where the ``numbers`` of pages are known, as much room as they need is left for them.
        """
        for place in article.iter("span"):
            if target := place.get("data-to"):
                digits = len(str(numbers[target])) if numbers else DIGITS
                place.text = (place.text or "").strip("0") + "0" * digits
        best: tuple[float, Laid] | None = None
        for manner in TRIES:
            laid = self._at(name, article, start, manner, head)
            badness = sum(gap - EMPTY for _, gap in gaps(laid.document)) + max(0.0, SLIVER - last_filled(laid.document))
            if best is None or badness < best[0]:
                best = (badness, laid)
            if not badness:
                break
        assert best is not None
        # What is laid out lives as long as the book: collecting garbage should not look at it again and again, which
        # takes more time than all the rest.
        gc.collect()
        gc.freeze()
        return best[1]

    def _at(self, name: str, article: Element, start: int, manner: tuple[float, str], head: str) -> Laid:
        html = tostring(article, "unicode", method="html")
        styles = f"@page :first{{counter-set: page {start}}}"
        leading, breaks = manner
        if leading != 1:
            styles += f"body table:not(.names){{line-height: {1.4 * leading:.4f}}}"
            styles += f"body{{line-height: {1.5 * leading if self.language == 'en' else 1.62 * leading:.4f}}}"
        page = f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8">{head}<style>{styles}</style></head><body class="{breaks}">{html}</body></html>'
        document = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=["data"])).render(
            stylesheets=[self.sheet], font_config=self.fonts
        )
        self.heed(name)
        return Laid(name, article, document, manner, start=start)


def gaps(document: Document) -> list[tuple[int, float]]:
    """The pages that are too empty, counted from 0, each with its empty part; the last is left out."""
    found = []
    for number, page in enumerate(document.pages[:-1]):
        empty = 1 - _filled(page)
        if empty > EMPTY:
            found.append((number, empty))
    return found


def last_filled(document: Document) -> float:
    """How much of the last page is used, 0 to 1."""
    return _filled(document.pages[-1]) if len(document.pages) > 1 else 1


def _filled(page: Any) -> float:
    """The part of a page's height above its footnotes that is used."""
    box = page._page_box  # noqa: SLF001
    root, *others = box.children
    top = box.content_box_y()
    notes = [other for other in others if other.__class__.__name__ == "FootnoteAreaBox"]
    bottom = min([top + box.height, *(note.position_y for note in notes)])
    used = max((_bottom(child) for child in root.descendants()), default=top)
    return float((used - top) / (bottom - top))


def _bottom(box: Any) -> float:
    if hasattr(box, "pango_layout") or box.__class__.__name__ in {"LineBox", "BlockReplacedBox", "InlineReplacedBox"}:
        return float(box.position_y + box.height)
    return 0


def number_pages(chapters: list[Laid]) -> dict[str, int]:
    """The number of the page on which each id stands, when the chapters follow each other."""
    return {anchor: laid.start + place for laid in chapters for anchor, place in laid.places.items()}


def fill_in(laid: Laid, numbers: dict[str, int]) -> None:
    """Write the numbers into the places that were left for them."""
    for reference in laid.references:
        if reference.target not in numbers:
            raise PressError(
                f"a link leads to {reference.target}, which is on no page",
                path=laid.name,
                mend="see that it is not hidden in print",
            )
        text = reference.box.text.rstrip("0")
        room = len(reference.box.text) - len(text)
        number = f"{numbers[reference.target]}".rjust(room, FIGURE_SPACE)
        if len(number) > room:
            raise PressError(
                "the book has too many pages", path=laid.name, mend="set DIGITS in press/editions/layout.py to 4"
            )
        reference.box.text = reference.box.pango_layout.text = text + number


def marks_css() -> str:
    """The numbers of notes at the ends of lines as drawings, so that nobody copies them with the program."""
    rules = [
        f'.mark-{number}{{background-image:url("data:image/svg+xml;base64,{mark_svg(number)}")}}'
        for number in range(1, 21)
    ]
    common = ".mark{display:inline-block;width:1.5em;height:1em;margin:0 0 -0.15em 1em;background-size:100% 100%;background-repeat:no-repeat}"
    return common + "".join(rules)
