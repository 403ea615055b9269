"""Finds the directives of a page, with what is in them. Pure: text in, directives out.

    /// snippet | lazy-sequences/two_frames

    `tea.gi_code is egg.gi_code`
    :   The code is shared.

    ///

    /// schedule | lazy-sequences/two_frames

    What to look at in the picture of its run.

    ///

What may stand there is in KINDS. The form is that of pymdown's blocks, which the pages use for other things too. It is
read here and not there, because pymdown's blocks do not know their line, publish what is misspelt as text, and cannot
write Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.errors import PressError

OTHER_BLOCKS = ("details", "note", "warning", "tip")  # these are pymdown's; see mkdocs.yml

# Directive → what stands behind its bar, and how to write it.
KINDS = {
    "snippet": (re.compile(r"[\w-]+/\w+"), "/// snippet | chapter/name"),
    "schedule": (re.compile(r"[\w-]+/\w+"), "/// schedule | chapter/name"),
    "api": (None, "/// api"),
    "breaks": (re.compile(r"\d\.\d+(?: – \d\.\d+)?"), "/// breaks | 3.10, or: /// breaks | 3.8 – 3.10"),
    "changes": (re.compile(r"\d\.\d+"), "/// changes | 3.10"),
    "warns": (re.compile(r"\d\.\d+"), "/// warns | 3.10"),
    "timeline": (None, "/// timeline"),
    "can-i-use": (None, "/// can-i-use"),
    "disagreements": (None, "/// disagreements"),
    "migration": (None, "/// migration"),
    "exercise": (re.compile(r"[\w-]+/\w+_solution"), "/// exercise | chapter/name_solution"),
    "scratch": (None, "/// scratch"),
    "downloads": (None, "/// downloads"),
}

NOTED = ("snippet", "api")
TOLD = ("schedule",)  # these hold a paragraph

_FENCE = re.compile(r"^(?P<slashes>/{3,})\s*(?P<rest>.*?)\s*$")
_BLOCK = re.compile(r"^(?P<kind>[\w-]+)\s*(?:\|\s*(?P<argument>.*))?$")
_CODE_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_TERM = re.compile(r"^(?P<ticks>`+)\s?(?P<quoted>.+?)\s?(?P=ticks)$")
_DEFINITION = re.compile(r"^:\s{3}(?P<text>.*)$")


@dataclass(frozen=True)
class Note:
    """A definition in a directive; ``text`` is Markdown.

    Of a snippet: a remark on the one line of the program that ``quoted`` is part of. Of an api: a name, and what it does.
    """

    quoted: str
    text: str
    line: int


@dataclass(frozen=True)
class Directive:
    """The lines ``first`` to ``last`` (from 1, inclusive) of a page, which show what ``kind`` and ``name`` say.

    ``name`` is what stands behind the bar: a snippet's name, a version, or nothing. ``text`` is the Markdown of a
    paragraph.
    """

    kind: str
    name: str
    notes: tuple[Note, ...]
    first: int
    last: int
    text: str = ""


def find_directives(lines: list[str], page: str) -> list[Directive]:
    """The directives among ``lines`` of ``page``; raises PressError at a block that is not well made."""
    directives = []
    numbered = iter(enumerate(lines, 1))
    for number, line in _outside_code(numbered):
        fence = _FENCE.match(line)
        if not fence or not fence["rest"]:
            continue
        block = _BLOCK.match(fence["rest"])
        kind = block["kind"] if block else ""
        if kind in OTHER_BLOCKS:
            continue
        name = (block["argument"] or "").strip() if block else ""
        wanted, form = KINDS.get(kind, (None, ""))
        if not form or not (wanted.fullmatch(name) if wanted else not name):
            raise PressError(
                f"cannot make sense of {line.strip()!r}",
                path=page,
                line=number,
                mend=f"write '{form or '/// snippet | chapter/name'}', or one of: {', '.join([*KINDS, *OTHER_BLOCKS])}",
            )
        body: list[tuple[int, str]] = []
        for inner, text in numbered:
            if text.strip() == fence["slashes"]:
                told = " ".join(line.strip() for _, line in body if line.strip()) if kind in TOLD else ""
                if kind in TOLD and not told:
                    raise PressError(
                        "says nothing of what it shows",
                        path=page,
                        line=number,
                        mend="write a sentence in it that says what to look at",
                    )
                notes = () if told else _read_notes(body, page)
                if notes and kind not in NOTED:
                    raise PressError(
                        f"a {kind} block takes no notes", path=page, line=notes[0].line, mend="take them out"
                    )
                if kind == "api" and not notes:
                    raise PressError(
                        "names nothing", path=page, line=number, mend="write a name and what it does in it"
                    )
                directives.append(Directive(kind, name, notes, number, inner, told))
                break
            body.append((inner, text))
        else:
            raise PressError(
                "this block does not end", path=page, line=number, mend=f"close it with a line {fence['slashes']}"
            )
    return directives


def _outside_code(numbered: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not inside a fenced block of code."""
    for number, line in numbered:
        if opening := _CODE_FENCE.match(line):
            for _, inner in numbered:
                if inner.strip().startswith(opening[1]):
                    break
        else:
            yield number, line


def _read_notes(body: list[tuple[int, str]], page: str) -> tuple[Note, ...]:
    """The notes of a directive's body: a definition list whose terms are code."""
    notes: list[Note] = []
    term: tuple[int, str] | None = None
    for number, line in body:
        if not line.strip():
            continue
        if opened := _TERM.match(line):
            term = number, opened["quoted"]
        elif term and (defined := _DEFINITION.match(line)):
            notes.append(Note(term[1], defined["text"], term[0]))
            term = None
        elif notes and not term and line.startswith("    "):
            last = notes.pop()
            notes.append(Note(last.quoted, f"{last.text} {line.strip()}", last.line))
        else:
            raise PressError(
                f"this is neither a quoted piece of code nor its note: {line.strip()!r}",
                path=page,
                line=number,
                mend="quote code in backticks on a line of its own, and begin the line under it with ':   '",
            )
    if term:
        raise PressError("this note says nothing", path=page, line=term[0], mend="begin the next line with ':   '")
    return tuple(notes)


def noted_lines(directive: Directive, program: str, page: str) -> list[int]:
    """For each note, the line of ``program`` (from 1) that it is about; each quote must be on exactly one."""
    numbers = []
    for note in directive.notes:
        found = [number for number, line in enumerate(program.splitlines(), 1) if note.quoted in line]
        if len(found) != 1:
            where = f"on {len(found)} lines: {', '.join(map(str, found))}" if found else "on no line"
            raise PressError(
                f"`{note.quoted}` is {where} of {directive.name}",
                path=page,
                line=note.line,
                mend="quote a part of the program that is on exactly one line"
                + (", with more of that line" if found else ""),
            )
        numbers.append(found[0])
    return numbers
