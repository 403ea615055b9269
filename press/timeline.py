"""The timeline: what came, changed, was deprecated or removed, 2.2 to 3.15, from docs/timeline.toml.

An entry of a measured version has a proof, a program that passes on this version and fails on the measured one before
it. What came with a version that was not run says so; its program, if it has one, shows the thing on those that were.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from press.errors import Complaint, PressError
from press.evidence import Evidence
from press.house import DOCS, LANGUAGES, shown
from press.interpreters import VERSIONS, before, version_key
from press.snippets import Snippet
from press.words import WORDS

TIMELINE = DOCS / "timeline.toml"
KINDS = ("added", "changed", "deprecated", "removed")
AREAS = ("syntax", "library", "semantics")


@dataclass(frozen=True)
class Entry:
    """One thing that happened: ``version`` has it, which was released on ``date``; texts are by language.

    ``source`` is a name, such as a PEP's, and an address. ``names`` are asyncio's names that it concerns.
    """

    id: str
    version: str
    date: str
    kind: str
    area: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    source: tuple[str, str]
    names: tuple[str, ...] = ()
    proof: str | None = None
    program: str | None = None


def read_timeline(path: Path = TIMELINE) -> tuple[Entry, ...]:
    """The entries, oldest version first; raises PressError at one that is not well made."""
    place = shown(path)
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PressError(f"cannot be read: {error}", path=place, mend="see Entry in press/timeline.py") from None
    if set(raw) != {"entry"} or not isinstance(raw["entry"], list):
        raise PressError("is no list of entries", path=place, mend="begin each entry with [[entry]]")
    entries = tuple(_entry(fields, place) for fields in raw["entry"])
    ids = [entry.id for entry in entries]
    for again in {entry_id for entry_id in ids if ids.count(entry_id) > 1}:
        raise PressError(f"two entries have the id {again}", path=place, mend="rename one; people link to the other")
    return tuple(sorted(entries, key=lambda entry: version_key(entry.version)))


def _matches(pattern: str, value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(pattern, value))


def _has_both(value: Any) -> bool:
    return (
        isinstance(value, dict) and set(value) == set(LANGUAGES) and all(isinstance(it, str) for it in value.values())
    )


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(it, str) for it in value)


# Field → what it must be, in words, and whether it is.
_FIELDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "id": ("lower-case letters, digits and hyphens", lambda it: _matches(r"[a-z0-9-]+", it)),
    "version": ('a version in quotes, such as "3.7"', lambda it: _matches(r"[23]\.\d+", it)),
    "date": ('a date in quotes, such as "2018-06-27"', lambda it: _matches(r"\d{4}-\d\d-\d\d", it)),
    "kind": (f"one of {', '.join(KINDS)}", lambda it: it in KINDS),
    "area": (f"one of {', '.join(AREAS)}", lambda it: it in AREAS),
    "title": ('a text in each language: {zh = "…", en = "…"}', _has_both),
    "text": ('a text in each language: {zh = "…", en = "…"}', _has_both),
    "source": ('a name and an address: ["PEP 492", "https://…"]', lambda it: _is_list(it) and len(it) == 2),
    "names": ('a list of names: ["asyncio.run"]', _is_list),
    "proof": ('the name of a program: "history/…"', lambda it: _matches(r"history/\w+", it)),
    "program": ("the name of a program", lambda it: _matches(r"[\w-]+/\w+", it)),
}
_OPTIONAL = frozenset(["names", "proof", "program"])


def _entry(fields: dict[str, Any], place: str) -> Entry:
    where = f"{place}: {fields.get('id', 'an entry without id')}"
    for name in [*_FIELDS, *fields]:
        form, is_well_made = _FIELDS.get(name, ("no field of an entry", lambda _: False))
        if name in fields and not is_well_made(fields[name]):
            raise PressError(f"{name} is {fields[name]!r}", path=where, mend=f"it must be {form}")
        if name not in fields and name not in _OPTIONAL:
            raise PressError(f"has no {name}", path=where, mend=f"give it {form}")
    entry = Entry(**{**fields, "source": tuple(fields["source"]), "names": tuple(fields.get("names", ()))})
    if entry.proof and entry.program:
        raise PressError("has a proof and a program", path=where, mend="the proof is enough")
    if entry.proof and entry.version not in VERSIONS[1:]:
        raise PressError(
            f"{entry.version} was not run, so nothing is proven of it", path=where, mend="make the proof its program"
        )
    return entry


def unproven(
    entries: Iterable[Entry], snippets: dict[str, Snippet], evidence: Evidence, names: Iterable[str]
) -> Iterator[Complaint]:
    """Entries whose proof does not prove them, or that have none though their version was measured."""
    names = set(names)
    for entry in entries:
        place = f"docs/timeline.toml: {entry.id}"
        for name in entry.names:
            if name not in names:
                yield Complaint(place, f"names {name}, which no version has", "write it as evidence/asyncio.json does")
        program = entry.proof or entry.program
        if program and program not in snippets:
            yield Complaint(place, f"there is no program {program}", "write it, or name another")
        elif entry.proof:
            yield from _failing_proof(entry, entry.proof, evidence, snippets[entry.proof])


def _failing_proof(entry: Entry, proof: str, evidence: Evidence, snippet: Snippet) -> Iterator[Complaint]:
    place = f"docs/timeline.toml: {entry.id}"
    runs = evidence.of(snippet)
    earlier = before(entry.version)
    if runs[entry.version].error is not None:
        yield Complaint(place, f"{proof} fails on {entry.version}: {runs[entry.version].error}", "make it pass there")
    if runs[earlier].error is None:
        yield Complaint(
            place, f"{proof} passes on {earlier} already", f"it must fail there, or the entry is of {earlier}"
        )


def timeline_markdown(
    entries: Iterable[Entry], evidence: Evidence, language: str, link: Callable[[str], str]
) -> list[str]:
    """The list, a heading a version, as Markdown; ``link`` makes one to the program of a name."""
    words = WORDS[language]
    lines: list[str] = []
    for version, group in groupby(entries, key=lambda entry: entry.version):
        of_version = list(group)
        lines += [f"### {version} {{ #v{version.replace('.', '-')} }}", "", f"{of_version[0].date}", ""]
        for entry in of_version:
            lines.append(f"- {_line(entry, evidence, words, language, link)}")
        lines.append("")
    return lines


def timeline_filter(entries: Iterable[Entry], language: str) -> str:
    """The fields for kind, area and version, as HTML."""
    words = WORDS[language]
    versions = [version for version, _ in groupby(entry.version for entry in entries)]
    choices = {
        "kind": [(kind, words[kind]) for kind in KINDS],
        "area": [(area, words[area]) for area in AREAS],
        "version": [(version, version) for version in versions],
    }
    fields = []
    for what, options in choices.items():
        told = "".join(f'<option value="{value}">{text}</option>' for value, text in options)
        fields.append(
            f'<label>{words[what]} <select data-filter="{what}" autocomplete="off"><option value="">{words["all"]}</option>{told}</select></label>'
        )
    return f'<p class="chooser needs-script">{" ".join(fields)} <output></output></p>'


def _line(entry: Entry, evidence: Evidence, words: dict[str, str], language: str, link: Callable[[str], str]) -> str:
    name, address = entry.source
    title, text = entry.title[language], entry.text[language].rstrip()
    told = [
        f'<span data-kind="{entry.kind}" data-area="{entry.area}">{words[entry.kind]}</span>',
        f"**[{title}](#{entry.id}){{ #{entry.id} }}**{words['colon']}{text}",
    ]
    seen = f"[{name}]({address})"
    if entry.proof:
        earlier = before(entry.version)
        run = evidence.runs.get(entry.proof, {}).get(earlier)
        proof = words["proof"].format(proof=link(entry.proof), before=earlier)
        # In a draft the proof may be new; the test `unproven` sees to it that it fails.
        told.append(
            f"{proof}{words['colon']}`{run.error}`{words['stop']}{seen}" if run and run.error else words["unproven"]
        )
    else:
        shows = words["shown_by"].format(program=link(entry.program)) if entry.program else ""
        mark = words["not_proven" if entry.version in VERSIONS else "not_run_here"]
        told.append(f"*{mark}*{words['stop']}{shows}{seen}")
    return " ".join(told)


def proof_page(program: str) -> str:
    """The stem of the page that shows a program; those of the timeline itself have one of their own."""
    chapter = program.partition("/")[0]
    return "history-proofs" if chapter == "history" else chapter


def timeline_data(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """What site/data/timeline.json says; its fields are a promise to those who use it (see timeline.schema.json)."""
    return [
        {
            "id": entry.id,
            "version": entry.version,
            "date": entry.date,
            "kind": entry.kind,
            "title": dict(entry.title),
            "source": list(entry.source),
            "proof": entry.proof,
            "names": list(entry.names),
        }
        for entry in entries
    ]
