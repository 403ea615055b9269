"""Cuts an edition's search index into pieces, so that a question costs a few kilobytes and not the whole book.

What the theme's search plugin writes, one entry a section, becomes

    search/pages.json        [[address, title, number of its first section], …]; sections are counted through the book
    search/words/NUMBER.json {word: [section × 16 + 8 if the section's title has it + how often, up to 8, − 1, …]}, the
                             words of one piece
    search/texts/NUMBER.txt  of one section: a line with its heading's id, one with its title, and its text

docs/assets/search.js reads them; it must find the same words in a question, and the piece of each, as is done here.
"""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from html import unescape
from pathlib import Path

PIECES = 256  # so many that one piece of a large book is small, and a to z are in different ones
OFTEN = 8  # beyond this, how often a word stands in a section says nothing more

# An identifier with its underscores, or Chinese without a break.
_WORDS = re.compile(r"[0-9a-z_\u00c0-\u024f]+|[\u3400-\u9fff]+")
_CODE_ENDS = re.compile(r"</code>(?=\w)")
_CODE = re.compile(r"</?code>")
_TAG = re.compile(r"</?[a-z][^>]*>")


@dataclass(frozen=True)
class Section:
    """What can be found: a heading's address below the edition, its title, its page's, and the text below it."""

    address: str
    title: str
    page: str
    text: str


def write_pieces(edition: Path) -> None:
    """Put the pieces in the place of the index in the folder of a built edition."""
    folder = edition / "search"
    whole = folder / "search_index.json"
    sections = read_sections(json.loads(whole.read_text("utf-8"))["docs"])
    whole.unlink()
    for name in ("words", "texts"):
        (folder / name).mkdir(exist_ok=True)
    first = {section.address.partition("#")[0]: number for number, section in reversed(list(enumerate(sections)))}
    _write(
        folder / "pages.json",
        [[address, sections[at].page, at] for address, at in sorted(first.items(), key=lambda it: it[1])],
    )
    for number, words in pieces(sections).items():
        _write(folder / "words" / f"{number}.json", words)
    for number, section in enumerate(sections):
        lines = (section.address.partition("#")[2], section.title, section.text)
        (folder / "texts" / f"{number}.txt").write_text("\n".join(lines), "utf-8")


def read_sections(entries: list[dict[str, str]]) -> list[Section]:
    """The plugin's entries as plain text; the one without a heading's id is the beginning of its page."""
    pages = {entry["location"]: _plain(entry["title"]) for entry in entries if "#" not in entry["location"]}
    return [
        Section(
            address=entry["location"],
            title=_plain(entry["title"]),
            page=pages.get(entry["location"].partition("#")[0], ""),
            text=_plain(entry["text"]),
        )
        for entry in entries
    ]


def pieces(sections: list[Section]) -> dict[int, dict[str, list[int]]]:
    """Number of a piece → its words → the sections that each stands in. Every piece is there, be it empty."""
    found: dict[int, dict[str, list[int]]] = {number: {} for number in range(PIECES)}
    postings: dict[str, list[int]] = defaultdict(list)
    for number, section in enumerate(sections):
        in_title = set(words_of(section.title))
        for word, times in Counter(words_of(f"{section.title}\n{section.text}")).items():
            postings[word].append((number * 2 + (word in in_title)) * OFTEN + min(times, OFTEN) - 1)
    for word in sorted(postings):
        found[ord(word[0]) % PIECES][word] = postings[word]
    return found


def words_of(text: str) -> list[str]:
    """Identifiers, whole and in their parts; Chinese, which does not separate words, in overlapping pairs.

    The last character of a run of Chinese is there by itself, so that each character begins a word.
    """
    words = []
    for run in _WORDS.findall(text.lower()):
        if run[0] >= "\u3400":
            words += [run[start : start + 2] for start in range(len(run))]
        else:
            words.append(run)
            if "_" in run:
                words += [part for part in run.split("_") if part]
    return words


def _plain(html: str) -> str:
    """Text without tags, and without the breaks that the plugin puts between Chinese words."""
    text = _TAG.sub(" ", _CODE.sub("", _CODE_ENDS.sub(" ", html.replace("\u200b", ""))))
    return re.sub(r"\s+", " ", unescape(text)).strip()


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
