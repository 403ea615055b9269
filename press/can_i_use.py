"""The table of asyncio's names by versions: as HTML, and as Markdown for copies."""

from collections.abc import Iterator

from press.asyncio_names import Name
from press.book import Book
from press.interpreters import VERSIONS, version_key
from press.introspection import OLDEST_WITH_ASYNCIO
from press.name_links import address
from press.words import WORDS

HAS, LACKS, WARNS = "✓", "✗", "△"
COLUMNS = tuple(version for version in VERSIONS if version_key(version) >= OLDEST_WITH_ASYNCIO)


def can_i_use_markdown(book: Book, language: str) -> list[str]:
    """A row for each name that the book describes, but for modules."""
    words = WORDS[language]
    lines = [
        f"| {words['name']} | {' | '.join(COLUMNS)} |",
        f"|{' --- |' * (len(COLUMNS) + 1)}",
    ]
    for name in names_in_order(book):
        cells = " | ".join(cell(name, version) for version in COLUMNS)
        lines.append(f"| `{name.name}` | {cells} |")
    return lines


def can_i_use_html(book: Book, language: str, to_top: str) -> str:
    """The same with a link for each name, and with what the page's script and print need.

    Rows of names that all versions have alike are told apart, so that paper shows where versions differ.
    """
    words = WORDS[language]
    head = "".join(f'<th scope="col" data-version="{version}">{version}</th>' for version in COLUMNS)
    rows = []
    everywhere = []
    for name in names_in_order(book):
        cells = [cell(name, version) for version in COLUMNS]
        same = set(cells) == {HAS}
        if same:
            everywhere.append(f"<code>{name.short}</code>")
        link = f'<a href="{to_top}{language}/{address(name.name, book)}"><code>{name.short}</code></a>'
        rows.append(
            ('<tr class="everywhere">' if same else "<tr>")
            + f'<th scope="row">{link}</th>'
            + "".join(f'<td data-version="{v}">{text}</td>' for v, text in zip(COLUMNS, cells, strict=True))
            + "</tr>"
        )
    return (
        f'<p class="chooser needs-script"><label>{words["filter_names"]} <input type="search" data-filter-names '
        f'autocomplete="off" spellcheck="false"></label> <output></output></p>'
        f'<div class="can-i-use" data-search-exclude tabindex="0" role="region" aria-label="{words["legend"]}"><table class="names"><thead><tr><th scope="col">'
        f"{words['name']}</th>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        f'<p class="on-paper" data-search-exclude>{words["everywhere"].format(versions=f"{COLUMNS[0]} – {COLUMNS[-1]}")}{words["colon"]}{", ".join(everywhere)}</p>'
    )


def names_in_order(book: Book) -> Iterator[Name]:
    """The names of the table: those of the module itself first, then methods by class."""
    described = [book.names[key] for key in book.described if key in book.names]
    plain = [name for name in described if name.kind != "module"]
    return iter(sorted(plain, key=lambda name: (name.name.count(".") > 1, name.name.casefold())))


def cell(name: Name, version: str) -> str:
    """What ``version`` makes of ``name``: it has it, it has it and warns, or it lacks it."""
    if version not in name.present:
        return LACKS
    warns = name.deprecated is not None and version_key(version) >= version_key(name.deprecated)
    return WARNS if warns else HAS
