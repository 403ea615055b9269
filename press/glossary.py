"""The glossary at work: where a page first uses one of its terms, the term leads there and shows what it means.

glossary.md has a heading of the third level for each term, with its forms (``suspend, suspended``; ``挂起``), and a
paragraph below it, which is the definition.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from press.errors import PressError
from press.house import DOCS
from press.pages import Page, read_page

PAGE = "glossary.md"
_LEVEL = 3  # of the headings that are terms
_PROSE = frozenset(["p", "li", "dd"])  # where terms are looked for, and in what is only emphasis there
_EMPHASIS = frozenset(["strong", "em"])
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Term:
    """An entry: the id of its heading, the ``forms`` in which it is used, and what it means, as plain text."""

    id: str
    forms: tuple[str, ...]
    definition: str


def terms_of(page: Page) -> list[Term]:
    """The terms of a glossary, in its order; raises PressError where one has no definition, or is there twice."""
    terms: dict[str, Term] = {}
    for section in page.sections:
        if section.level != _LEVEL:
            continue
        forms = tuple(form.strip() for form in re.split("[,、]", section.title))
        definition = section.text.partition("\n")[2].strip().partition("\n\n")[0]
        if not definition:
            raise PressError(
                f"{section.title} has no definition",
                path=page.place,
                line=section.line,
                mend="write a paragraph below the heading",
            )
        for form in forms:
            if form.casefold() in terms:
                raise PressError(
                    f"{form} stands under two headings", path=page.place, line=section.line, mend="take one out"
                )
            terms[form.casefold()] = Term(section.id, forms, _LINK.sub(r"\1", definition).replace("`", ""))
    return list(dict.fromkeys(terms.values()))


def glossary(language: str) -> list[Term]:
    """The terms of the book's glossary in ``language``, as it is on disk now."""
    path = DOCS / language / PAGE
    return _read(language, path.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _read(language: str, _state: int) -> list[Term]:
    return terms_of(read_page(DOCS / language / PAGE, language, DOCS))


class LinkTerms(Treeprocessor):
    """Makes the first use of each term on a page a link to the glossary that carries the definition."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def run(self, root: Element) -> None:
        """Change ``root`` in place."""
        by_form = {form.casefold(): term for term in glossary(self.language) for form in term.forms}
        used: set[str] = set()
        for element in _prose(root):
            _link_in(element, by_form, used)


def _prose(root: Element) -> Iterator[Element]:
    """The elements whose own words are prose, in reading order: headings, links and code are not entered."""
    for element in root:
        if element.tag in _PROSE or (element.tag in _EMPHASIS and root.tag in _PROSE | _EMPHASIS):
            yield element
        if element.tag not in ("a", "code", "pre", "h1", "h2", "h3", "h4"):
            yield from _prose(element)


def _link_in(element: Element, by_form: dict[str, Term], used: set[str]) -> None:
    """Link the terms in the words of ``element`` itself: its text, and what follows each of its children."""
    parts: list[Element | str] = [element.text or ""]
    for child in list(element):
        parts += [child, child.tail or ""]
    element.text = None
    for child in list(element):
        child.tail = None
        element.remove(child)
    for part in parts:
        for piece in _pieces(part, by_form, used) if isinstance(part, str) else [part]:
            _append(element, piece)


def _append(element: Element, piece: Element | str) -> None:
    if isinstance(piece, Element):
        element.append(piece)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + piece
    else:
        element.text = (element.text or "") + piece


def _pieces(text: str, by_form: dict[str, Term], used: set[str]) -> Iterator[Element | str]:
    """``text``, cut where a term is used for the first time."""
    end = 0
    for match in _pattern(tuple(by_form)).finditer(text):
        term = by_form[(match["latin"] or match["other"]).casefold()]
        if term.id in used:
            continue
        used.add(term.id)
        yield text[end : match.start()]
        link = Element("a", {"class": "term", "href": f"{PAGE}#{term.id}", "data-definition": term.definition})
        link.text = match[0]
        yield link
        end = match.end()
    yield text[end:]


@lru_cache(maxsize=2)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of ``forms``, the longest first; Latin ones as whole words, in the singular or plural."""
    longest_first = sorted(forms, key=len, reverse=True)
    latin = "|".join(re.escape(form) for form in longest_first if form.isascii())
    other = "|".join(re.escape(form) for form in longest_first if not form.isascii())
    return re.compile(
        rf"(?<![A-Za-z0-9_-])(?P<latin>{latin or '(?!)'})(?:s|es)?(?![A-Za-z0-9_-])|(?P<other>{other or '(?!)'})",
        re.IGNORECASE,
    )
