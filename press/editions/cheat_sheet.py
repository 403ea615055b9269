"""The cheat sheet: two pages of A4 to pin to the wall, of proven programs and measured versions (docs/cheat_sheet.toml)."""

import re
import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring

from press.book import Book, book
from press.can_i_use import cell
from press.editions.code_blocks import width_of
from press.editions.commit import Stamp
from press.editions.front import Title
from press.editions.layout import Typesetter
from press.editions.on_paper import keep_last_characters
from press.editions.words import WORDS
from press.errors import PressError
from press.highlighting import highlighted
from press.house import DOCS, shown
from press.interpreters import VERSIONS
from press.snippets import Snippet
from press.support import spans, variants

SHEET = DOCS / "cheat_sheet.toml"
PAGES = 2
PRINTED = 5  # lines of output, at most
COLUMNS = 68  # characters that a line of a card may have before the card's program is set smaller; it is not broken
SIZE = 6.1  # pt, of code; the same is in cheat_sheet.css


@dataclass(frozen=True)
class Card:
    """A stretch of a program under a title."""

    title: dict[str, str]
    program: str
    first: str = ""
    last: str = ""


def write_cheat_sheet(title: Title, language: str, stamp: Stamp, target: Path) -> None:
    """Write the PDF; stop where it has not exactly two pages."""
    typesetter = Typesetter(language, "cheat_sheet.css")
    head = (
        f"<title>{escape(WORDS[language]['cheat_sheet'])}</title>"
        f'<meta name="dcterms.created" content="{stamp.time:%Y-%m-%dT%H:%M:%SZ}">'
    )
    laid = typesetter.lay_out(shown(SHEET), sheet(read_sheet(), book(), title, language, stamp), 1, head)
    if len(laid.document.pages) != PAGES:
        raise PressError(
            f"the {language} cheat sheet has {len(laid.document.pages)} pages, and not {PAGES}",
            path=shown(SHEET),
            mend="take something out, or make it smaller (press/editions/cheat_sheet.css)",
        )
    laid.document.write_pdf(target, pdf_tags=True, pdf_identifier=f"{title.name} cheat sheet {stamp.version}".encode())
    typesetter.heed(shown(SHEET))


def read_sheet(path: Path = SHEET) -> dict[str, Any]:
    """What the file says."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PressError(f"cannot be read: {error}", path=shown(path), mend="mend its TOML") from None


def sheet(content: dict[str, Any], book: Book, title: Title, language: str, stamp: Stamp) -> Element:
    """Both pages as HTML."""
    words = WORDS[language]
    page = Element("article", {"class": "sheet"})
    SubElement(page, "h1").text = words["cheat_sheet"]
    line = SubElement(page, "p", {"class": "of"})
    line.text = f"{title.name} · {stamp.version} · {words['cheat_sheet_says']}"
    cards = [
        _card(
            Card(it["title"], it["program"], it.get("from", ""), it.get("to", "")),
            _snippet(it["program"], book),
            book,
            language,
        )
        for it in content["card"]
    ]
    columns = [SubElement(page, "div", {"class": "column"}) for _ in range(2)]
    heights = [0, 0]
    for card in cards:
        shorter = heights.index(min(heights))
        columns[shorter].append(card)
        heights[shorter] += "".join(card.itertext()).count("\n") + 4  # lines
    back = SubElement(page, "div", {"class": "back"})
    SubElement(back, "h2").text = words["sheet_versions"]
    back.append(_names(content["names"]["names"], book, language))
    SubElement(back, "h2").text = words["sheet_mistakes"]
    back.append(_mistakes(content["mistake"], book, language))
    SubElement(back, "h2").text = words["sheet_road"]
    back.append(_road(book, language))
    return page


def _snippet(name: str, book: Book) -> Snippet:
    if name not in book.snippets:
        raise PressError(
            f"there is no program {name}",
            path=shown(SHEET),
            mend=f"write snippets/{name}.py, or name one that is there",
        )
    return book.snippets[name]


def stretch(program: str, card: Card) -> str:
    """The lines that the card shows; there is no room for two empty ones."""
    lines = program.strip("\n").split("\n")

    def line_with(quoted: str, otherwise: int) -> int:
        if not quoted:
            return otherwise
        found = [number for number, line in enumerate(lines) if quoted in line]
        if len(found) != 1:
            raise PressError(
                f"`{quoted}` is on {len(found) or 'no'} lines of {card.program}",
                path=shown(SHEET),
                mend="quote a part of the program that is on exactly one line",
            )
        return found[0]

    shown_lines = lines[line_with(card.first, 0) : line_with(card.last, len(lines) - 1) + 1]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(shown_lines))


def _card(card: Card, snippet: Snippet, book: Book, language: str) -> Element:
    element = Element("section", {"class": "card"})
    SubElement(element, "h2").text = card.title[language]
    working = [version for version in VERSIONS if book.evidence.of(snippet)[version].error is None]
    SubElement(element, "p", {"class": "proven"}).text = f"{snippet.path.name} · ✓ {spans(working)}"
    program = stretch(snippet.program, card)
    block = fromstring(f"<pre><code>{highlighted(program)}</code></pre>")  # noqa: S314 (made just above)
    longest = max(map(width_of, program.split("\n")))
    if longest > COLUMNS:
        block.set("style", f"font-size: {COLUMNS / longest * SIZE:.3f}pt")
    element.append(block)
    outcome = variants(snippet)[0].outcome
    printed = SubElement(element, "pre", {"class": "printed"})
    lines = outcome.stdout.rstrip("\n").split("\n")
    printed.text = "\n".join(lines if len(lines) <= PRINTED else [*lines[: PRINTED - 1], "…"])
    return element


def _names(names: list[str], book: Book, language: str) -> Element:
    words = WORDS[language]
    versions = VERSIONS[1:]
    table = Element("table", {"class": "versions"})
    row = SubElement(SubElement(table, "thead"), "tr")
    for text in (words["sheet_name"], *versions, words["sheet_else"]):
        SubElement(row, "th").text = text
    body = SubElement(table, "tbody")
    for key in names:
        name = book.names.get(key)
        if name is None:
            raise PressError(f"{key} is no name of asyncio", path=shown(SHEET), mend="take it out")
        row = SubElement(body, "tr")
        SubElement(SubElement(row, "th"), "code").text = key.removeprefix("asyncio.")
        for version in versions:
            sign = cell(name, version)
            SubElement(row, "td", {"class": {"✓": "runs", "✗": "fails"}.get(sign, "warns")}).text = sign
        instead = book.instead.get(key)
        write = SubElement(row, "td", {"class": "else"})
        SubElement(write, "code").text = (instead.before or instead.after or "") if instead else ""
    return table


def _mistakes(mistakes: list[dict[str, Any]], book: Book, language: str) -> Element:
    table = Element("table", {"class": "mistakes"})
    body = SubElement(table, "tbody")
    for mistake in mistakes:
        snippet = _snippet(mistake["program"], book)
        row = SubElement(body, "tr")
        cell = SubElement(row, "td")
        SubElement(cell, "code").text = words_of_mistake(snippet, book)
        SubElement(row, "td").text = mistake["text"][language]
    return table


def words_of_mistake(snippet: Snippet, book: Book) -> str:
    """How the newest version complains: an error, else a warning, else what it prints of an error."""
    error = book.evidence.of(snippet)[VERSIONS[-1]].error
    if error:
        return error
    outcome = variants(snippet)[0].outcome
    lines = [line for line in (outcome.stderr or outcome.stdout).splitlines() if re.search("Error|Warning", line)]
    if not lines:
        raise PressError(f"{snippet.name} shows no error", path=shown(SHEET), mend="name a program that does")
    return lines[0]


def _road(book: Book, language: str) -> Element:
    """What came when: the additions to the language and the first lines of each version's."""
    listed = Element("ul", {"class": "road"})
    for version in dict.fromkeys(entry.version for entry in book.timeline):
        added = [e for e in book.timeline if e.version == version and e.kind in {"added", "removed"}][:3]
        if not added:
            continue
        item = SubElement(listed, "li")
        strong = SubElement(item, "b")
        strong.text = version
        separator = "；" if language == "zh" else "; "
        said = [("− " if e.kind == "removed" else "") + e.title[language].replace("`", "") for e in added]
        strong.tail = f" {separator.join(said)}"
        if language == "zh":
            keep_last_characters(item)
    return listed
