"""Draws the box of each name of asyncio: signatures and versions as measured, and what the page says it does."""

import ast
import re
from collections.abc import Callable
from difflib import SequenceMatcher
from html import escape

from press.asyncio_names import Name, read_signature
from press.book import Book
from press.directives import Directive, Note
from press.errors import PressError
from press.instead import Instead
from press.interpreters import VERSIONS, version_key
from press.listing import strip
from press.support import spans
from press.words import WORDS

Inline = Callable[[str], str]  # Markdown of one paragraph → HTML


def api_html(directive: Directive, book: Book, *, language: str, page: str, inline: Inline) -> str:
    """The boxes of all names of an api block."""
    return "\n".join(_box(_name(note, book, page), note, book, WORDS[language], inline) for note in directive.notes)


def _name(note: Note, book: Book, page: str) -> Name:
    if note.quoted not in book.names:
        raise PressError(
            f"no version has {note.quoted}",
            path=page,
            line=note.line,
            mend="write the name as evidence/asyncio.json has it, such as asyncio.Task.cancel or asyncio.loop.call_soon",
        )
    return book.names[note.quoted]


def _box(name: Name, note: Note, book: Book, words: dict[str, str], inline: Inline) -> str:
    calls = _calls(name)
    title = f"<code>{escape(calls[-1][1], quote=False)}</code>"
    official = book.documented.get(name.name)
    link = f' <a href="{official.source}">{words["official"]}</a>' if official else ""
    parts = [
        f'<div class="api" id="{name.name}">',
        f'<p class="api-name">{title} <span class="api-kind">{words.get("kind " + name.kind, name.kind)}</span>{link}</p>',
        f"<p>{inline(note.text)}</p>",
    ]
    if len(calls) > 1:
        parts.append(_signatures(calls, words))
    parts.append(f'<p class="sr-only">{_present(name, words)}</p>')
    parts.append(strip({v: v in name.present for v in VERSIONS}))
    facts = _facts(name, book, words, _code)
    if facts:
        parts.append(f'<p class="api-facts">{words["between"].join(facts)}</p>')
    parts.append("</div>")
    return "\n".join(parts)


def _present(name: Name, words: dict[str, str]) -> str:
    return f"{words['has_it']}{words['colon']}{spans(list(name.present))}"


def _facts(name: Name, book: Book, words: dict[str, str], as_code: Callable[[str], str]) -> list[str]:
    """Since when and until when, what warns, and what to write elsewhere, in sentences."""
    instead = book.instead.get(name.name, Instead())
    facts = []
    if name.added:
        facts.append(words["new_in"].format(version=name.added))
    if instead.before:
        facts.append(words["write_before"].format(code=as_code(instead.before)))
    if name.deprecated:
        facts.append(words["warns_since"].format(version=name.deprecated, warning=as_code(name.warning or "")))
    for part, texts in book.measured.warnings.get(name.name, {}).items():
        if part:
            told = words.get(f"part {part}") or as_code(part)
            facts.append(words["warns_on"].format(part=told, versions=spans(sorted(texts, key=version_key))))
    if name.removed:
        facts.append(words["gone_since"].format(version=name.removed))
    if instead.after:
        facts.append(words["write_after"].format(code=as_code(instead.after)))
    return facts


def _code(text: str) -> str:
    return f"<code>{escape(text, quote=False)}</code>"


def _calls(name: Name) -> list[tuple[list[str], str]]:
    """How programs call it, with the versions on which they do, oldest first; what only annotations tell apart is one."""
    found: list[tuple[list[str], str]] = []
    signature = None
    for version in name.present:
        signature = name.signatures.get(version) or signature  # where Python knows none, the last known one
        call = called(name, signature)
        if found and found[-1][1] == call:
            found[-1][0].append(version)
        else:
            found.append(([version], call))
    return found


def _signatures(calls: list[tuple[list[str], str]], words: dict[str, str]) -> str:
    """Each call with its versions, newest first; what is new against the one before is marked."""
    items = []
    for number, (versions, call) in reversed(list(enumerate(calls))):
        marked = marked_change(calls[number - 1][1], call) if number else escape(call, quote=False)
        items.append(f"<li>{spans(versions)}{words['colon']}<code>{marked}</code></li>")
    return f'<ul class="api-signatures" aria-label="{words["signatures"]}">{"".join(items)}</ul>'


def marked_change(before: str, after: str) -> str:
    """``after`` as HTML, what ``before`` did not have in ``<ins>``, what is gone in ``<del>``."""
    old, new = (re.findall(r"\w+|\s+|[^\w\s]", text) for text in (before, after))
    parts = []
    for what, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        gone, came = escape("".join(old[a:b]), quote=False), escape("".join(new[c:d]), quote=False)
        if what == "equal":
            parts.append(came)
        else:
            parts.append((f"<del>{gone}</del>" if gone.strip() else "") + (f"<ins>{came}</ins>" if came else ""))
    return "".join(parts)


def called(name: Name, signature: str | None) -> str:
    """How a program calls it: ``Task.cancel(msg=None)``. Annotations are left out, and the object itself."""
    if signature is None:
        return name.short
    arguments = read_signature(signature)
    if "method" in name.kind and name.kind not in ("class method", "static method"):
        del (arguments.posonlyargs or arguments.args)[:1]
    return f"{name.short}({ast.unparse(arguments)})"


def api_markdown(directive: Directive, book: Book, language: str, page: str) -> list[str]:
    """The same as plain Markdown."""
    words = WORDS[language]
    lines = []
    for note in directive.notes:
        name = _name(note, book, page)
        calls = _calls(name)
        lines += [f"`{calls[-1][1]}`", "", note.text, ""]
        if len(calls) > 1:
            lines += [f"- {spans(versions)}{words['colon']}`{call}`" for versions, call in reversed(calls)]
            lines.append("")
        lines += [_present(name, words), ""]
        if facts := _facts(name, book, words, "`{}`".format):
            lines += [words["between"].join(facts), ""]
    return lines
