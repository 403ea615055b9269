"""Links names of asyncio to the page that describes them: code in prose, and names in programs.

Each link knows which versions do not have the name, and what to write there. A script compares that with the reader's
own Python (docs/assets/book.js); what it adds is a mark, so nothing moves.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from xml.etree.ElementTree import Element, SubElement

from press.asyncio_names import Name
from press.book import Book
from press.instead import Instead
from press.interpreters import VERSIONS
from press.words import WORDS

_CODE = re.compile(r"(?P<name>[A-Za-z_][\w.]*)(?:\(.*\))?")
_TOKENS = re.compile(r'<span class="n">asyncio</span><span class="o">\.</span><span class="n">(?P<name>\w+)</span>')
_NO_LINKS_IN = frozenset(["a", "pre", "h1", "h2", "h3", "h4", "h5", "h6"])


def named(text: str, book: Book) -> str | None:
    """The name that code such as ``asyncio.run(main())``, ``loop.call_soon()`` or ``TaskGroup`` means, if any.

    Without ``asyncio.``, it must be a name that nothing else has: of two words, or a method of the loop or of a class.
    """
    match = _CODE.fullmatch(text)
    if not match:
        return None
    name = match["name"]
    if name.startswith("asyncio."):
        candidate = name
    elif "." in name or "_" in name or re.search(r"[a-z][A-Z]", name):
        candidate = f"asyncio.{name}"
    else:
        return None
    elsewhere = name == "TimeoutError" or name.startswith("subprocess.")
    if candidate not in book.names or book.names[candidate].kind == "module" or elsewhere:
        return None
    return candidate


def address(name: str, book: Book) -> str | None:
    """Where an edition describes it, ``api-tasks/#asyncio.Task.cancel``; None where the book does not."""
    found = book.found_under(name)
    return f"{book.described[found]}/#{found}" if found else None


def marks(name: Name, book: Book, language: str) -> dict[str, str]:
    """What a script needs to see whether the reader's version lacks the name, and to say what to write there.

    ``data-lacks`` has the versions before it came, ``data-lost`` those after it went; with each stands a text for it.
    """
    words, instead = WORDS[language], book.instead.get(name.name, Instead())
    first = VERSIONS.index(name.present[0])
    came = words["missing"].format(version=name.added) if name.added else words["no_asyncio"]
    lost = [version for version in name.missing if VERSIONS.index(version) > first] if name.removed else []
    marked = {}
    for what, versions, told, code in (
        ("lacks", VERSIONS[:first], came, instead.before),
        ("lost", lost, words["gone"].format(version=name.removed), instead.after),
    ):
        if versions:
            marked[f"data-{what}"] = " ".join(versions)
            marked[f"data-{what}-told"] = told + (words["semicolon"] + words["write"].format(code=code) if code else "")
    return marked


def link_names(root: Element, book: Book, language: str, to_top: str) -> None:
    """Put a link around each code span below ``root`` that means a name which the book describes."""
    for parent, position, code in list(_code_spans(root)):
        name = named(code.text or "", book)
        goal = address(name, book) if name else None
        if name and goal:
            marked = marks(book.names[name], book, language)
            link = Element("a", {"class": "name", "href": f"{to_top}{language}/{goal}", **marked})
            link.tail, code.tail = code.tail, None
            if parent.tag == "td":
                _let_break(code)
            parent.remove(code)
            link.append(code)
            parent.insert(position, link)


def _let_break(code: Element) -> None:
    """In a narrow column a long name is broken after its dots, or before an underscore, and nowhere else."""
    code.text, *rest = re.split(r"(?<=[^\W\d]\.)(?=\w)|(?<=\w)(?=_)", code.text or "")
    for part in rest:
        SubElement(code, "wbr").tail = part


def _code_spans(root: Element) -> Iterator[tuple[Element, int, Element]]:
    for position, element in enumerate(root):
        if element.tag == "code":
            yield root, position, element
        elif element.tag not in _NO_LINKS_IN:
            yield from _code_spans(element)


def with_code_links(html: str, book: Book, language: str, to_top: str) -> str:
    """A paragraph as HTML with the same links; code inside of links is left alone."""

    def replace(match: re.Match[str]) -> str:
        name = named(unescape(match["code"] or ""), book)
        goal = address(name, book) if name else None
        if not name or not goal:
            return match[0]
        return f'<a class="name" href="{to_top}{language}/{goal}"{_told(name, book, language)}>{match[0]}</a>'

    return re.sub(r"<a\b.*?</a>|<code>(?P<code>[^<]*)</code>", replace, html)


def _told(name: str, book: Book, language: str) -> str:
    """What a link or a mark knows of the name, as attributes in HTML."""
    return "".join(f' {key}="{escape(value)}"' for key, value in marks(book.names[name], book, language).items())


def with_name_links(highlighted: str, book: Book, language: str, to_top: str) -> str:
    """A program as HTML, with links at the first use of each name; later uses are marked only."""
    seen: set[str] = set()

    def replace(match: re.Match[str]) -> str:
        name = f"asyncio.{match['name']}"
        goal = address(name, book) if name in book.names else None
        if goal is None:
            return match[0]
        told = _told(name, book, language)
        if name in seen:
            return f'<span class="name"{told}>{match[0]}</span>' if told else match[0]
        seen.add(name)
        return f'<a class="name" href="{to_top}{language}/{goal}"{told}>{match[0]}</a>'

    return _TOKENS.sub(replace, highlighted)
