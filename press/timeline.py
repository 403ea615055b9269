"""The timeline: what came, changed, was deprecated or removed, 2.2 to 3.15, from docs/timeline.toml.

An entry of a measured version has a proof, a program that passes on this version and fails on the measured one before
it. What came with a version that was not run says so; its program, if it has one, shows the thing on those that were.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from press.errors import Complaint, PressError
from press.evidence import Evidence
from press.house import DOCS, LANGUAGES, shown
from press.interpreters import VERSIONS, version_key
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

    @property
    def was_run(self) -> bool:
        """Whether a program proves it on its own version."""
        return self.proof is not None


def read_timeline(path: Path = TIMELINE) -> tuple[Entry, ...]:
    """The entries, oldest version first; raises PressError at one that is not well made."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))["entry"]
    except (OSError, ValueError, KeyError) as error:
        raise PressError(
            f"cannot be read: {error}", path=shown(path), mend="see press/timeline.py for its form"
        ) from None
    entries = tuple(_entry(fields, shown(path)) for fields in raw)
    ids = [entry.id for entry in entries]
    for again in {entry_id for entry_id in ids if ids.count(entry_id) > 1}:
        raise PressError(
            f"two entries have the id {again}", path=shown(path), mend="rename one; people link to the other"
        )
    return tuple(sorted(entries, key=lambda entry: version_key(entry.version)))


def _entry(fields: dict[str, Any], place: str) -> Entry:
    where = f"{place}: {fields.get('id', fields)}"
    try:
        entry = Entry(**{**fields, "source": tuple(fields["source"]), "names": tuple(fields.get("names", ()))})
    except (TypeError, KeyError) as error:
        raise PressError(f"is no entry: {error}", path=where, mend="see Entry in press/timeline.py") from None
    for what, value, allowed in (("kind", entry.kind, KINDS), ("area", entry.area, AREAS)):
        if value not in allowed:
            raise PressError(f"its {what} is {value!r}", path=where, mend=f"one of {', '.join(allowed)}")
    for what, texts in (("title", entry.title), ("text", entry.text)):
        if set(texts) != set(LANGUAGES):
            raise PressError(f"its {what} is in {', '.join(texts) or 'no language'}", path=where, mend="write both")
    if entry.proof and entry.program:
        raise PressError("has a proof and a program", path=where, mend="the proof is enough")
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
    if entry.version not in VERSIONS[1:]:
        yield Complaint(place, f"{entry.version} was not run, so nothing is proven of it", "make the proof its program")
        return
    runs = evidence.of(snippet)
    before = VERSIONS[VERSIONS.index(entry.version) - 1]
    if runs[entry.version].error is not None:
        yield Complaint(place, f"{proof} fails on {entry.version}: {runs[entry.version].error}", "make it pass there")
    if runs[before].error is None:
        yield Complaint(
            place, f"{proof} passes on {before} already", f"it must fail there, or the entry is of {before}"
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
            f'<label>{words[what]} <select data-filter="{what}"><option value="">{words["all"]}</option>{told}</select></label>'
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
        before = VERSIONS[VERSIONS.index(entry.version) - 1]
        run = evidence.runs.get(entry.proof, {}).get(before)  # none in a draft
        error = run.error if run else None
        proof = link(entry.proof)
        told.append(
            f"{words['proof'].format(proof=proof, before=before)}{words['colon']}`{error}`{words['stop']}{seen}"
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
