"""Where the official documentation and the measurement differ, as Markdown."""

from press.asyncio_names import Disagreement, disagreements
from press.book import Book
from press.words import WORDS


def disagreements_markdown(book: Book, language: str) -> list[str]:
    """A table, a row for each fact."""
    words = WORDS[language]
    lines = [
        f"| {words['name']} | {words['documentation']} | {words['measurement']} |",
        "| --- | --- | --- |",
    ]
    for found in disagreements(book.measured, book.documented):
        said = words["nothing_said"] if found.documented is None else f"{_fact(found, words)} {found.documented}"
        seen = words["not_so"] if found.measured is None else f"{_fact(found, words)} {found.measured}"
        lines.append(f"| `{found.name}` | [{said}]({found.source}) | {seen} |")
    return lines


def _fact(found: Disagreement, words: dict[str, str]) -> str:
    return words[f"fact {found.fact}"]
