"""Who runs when in the programs that pages draw: recorded on each version, kept in evidence/schedules.json.

A page asks for one with `/// schedule | chapter/name`. Recordings are made by press/inside/recorder.py, whose head says
what is in one. Versions whose recordings are equal to the last byte share a variant.
"""

import json
from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.compare import Finding, unexpected
from press.directives import find_directives
from press.errors import PressError
from press.house import DOCS, EVIDENCE, LANGUAGES, TOP, shown
from press.interpreters import VERSIONS, Interpreter
from press.runner import Batch, Cell, run
from press.snippets import Snippet

SCHEDULES = EVIDENCE / "schedules.json"
RECORDED_ON = "3.14"  # what the pages draw
COMPARED = VERSIONS[1:]  # 2.7 has neither tasks nor what recording generators needs


# What pages load into Pyodide to record and draw a run there, by the name that they have in assets/schedule/ of the site.
IN_PAGES = {
    "recorder.py": TOP / "press" / "inside" / "recorder.py",
    "recorded_here.py": TOP / "press" / "playground" / "recorded_here.py",
    **{f"press/{name}.py": TOP / "press" / f"{name}.py" for name in ("swimlane_layout", "swimlanes", "schedule_table")},
}

Recording = dict[str, Any]


@dataclass(frozen=True)
class Variant:
    """One schedule, and the versions on which it is so."""

    versions: tuple[str, ...]
    recording: Recording


@dataclass(frozen=True)
class Schedule:
    """The schedules of one program, of the source with that hash; the first is that of RECORDED_ON."""

    sha256: str
    variants: tuple[Variant, ...]


def drawn_programs(docs: Path = DOCS) -> list[str]:
    """The programs whose schedules pages show, by name."""
    names = set()
    for language in LANGUAGES:
        for path in (docs / language).glob("*.md"):
            directives = find_directives(path.read_text("utf-8").splitlines(), shown(path))
            names |= {directive.name for directive in directives if directive.kind == "schedule"}
    return sorted(names)


async def record(
    snippets: Iterable[Snippet], interpreters: Iterable[Interpreter]
) -> tuple[dict[str, Schedule], list[Finding]]:
    """Run ``snippets`` under the recorder, on those of ``interpreters`` that are compared; and what is wrong."""
    wanted = tuple(snippets)
    batches = [Batch(it, wanted, recorded=True) for it in interpreters if it.version in COMPARED]
    cells: dict[tuple[str, str], Cell] = {}
    async with aclosing(run(batches)) as running:
        async for cell in running:
            cells[cell.snippet.name, cell.version] = cell
    findings = [found for cell in cells.values() if (found := _misrecorded(cell))]
    schedules = {}
    for snippet in wanted:
        mine = {version: cells[snippet.name, version] for version in COMPARED if (snippet.name, version) in cells}
        schedules[snippet.name] = Schedule(snippet.sha256, variants(mine))
    return schedules, findings


def _misrecorded(cell: Cell) -> Finding | None:
    """A finding where a program does under the recorder what it does not do without, or was cut off."""
    found = unexpected(cell)
    recording = json.loads(cell.recording or "{}")
    if found is None and recording.get("cut"):
        problem, mend = "does more than a recording holds", "draw the schedule of a program that does less"
    elif (
        found is None
        and cell.outcome
        and cell.outcome.error is None
        and not any(lane["kind"] != "program" for lane in recording.get("lanes", ()))
    ):
        problem, mend = "has neither tasks nor generators", "draw no schedule of it"
    elif found is not None:
        problem, mend = f"being recorded changes it: {found.problem}", "draw the schedule of another program"
    else:
        return None
    return Finding(cell.snippet.name, shown(cell.snippet.path), (cell.version,), problem, mend)


def variants(cells: dict[str, Cell]) -> tuple[Variant, ...]:
    """The recordings of ``cells`` (version → cell), equal ones together, that of RECORDED_ON first.

    A version on which the program fails, as it does not on RECORDED_ON, has none.
    """
    ending = {version: cell.outcome.error if cell.outcome else "" for version, cell in cells.items()}
    usable = [version for version in cells if ending[version] in (None, ending.get(RECORDED_ON))]
    found: dict[str, list[str]] = {}
    for version in sorted(usable, key=lambda version: version != RECORDED_ON):
        found.setdefault(cells[version].recording, []).append(version)
    return tuple(
        Variant(tuple(sorted(versions, key=COMPARED.index)), json.loads(recording))
        for recording, versions in found.items()
        if recording
    )


def complete(old: dict[str, Schedule], new: dict[str, Schedule]) -> dict[str, Schedule]:
    """``new``, where no version is missing that is on record: else what is on record of the same source stays."""

    def versions(schedule: Schedule) -> set[str]:
        return {version for variant in schedule.variants for version in variant.versions}

    kept = {}
    for name, schedule in new.items():
        was = old.get(name)
        stays = was and was.sha256 == schedule.sha256 and versions(was) > versions(schedule)
        kept[name] = was if was and stays else schedule
    return kept


def schedule_of(schedules: dict[str, Schedule], snippet: Snippet) -> Schedule:
    """The schedule of this very source; raises PressError where there is none."""
    known = schedules.get(snippet.name)
    if known is None or known.sha256 != snippet.sha256:
        problem = "has no schedule on record" if known is None else "has changed since its schedule was recorded"
        raise PressError(problem, path=shown(snippet.path), mend="run `make prove`")
    if not known.variants or RECORDED_ON not in known.variants[0].versions:
        raise PressError(
            f"its schedule was not recorded on CPython {RECORDED_ON}",
            path=shown(snippet.path),
            mend="run `make prove` with that interpreter on the machine",
        )
    return known


def read_schedules(path: Path = SCHEDULES) -> dict[str, Schedule]:
    """What is on record; empty where nothing is yet."""
    if not path.exists():
        return {}
    try:
        return {
            name: Schedule(
                entry["sha256"], tuple(Variant(tuple(it["versions"]), it["recording"]) for it in entry["variants"])
            )
            for name, entry in json.loads(path.read_text("utf-8")).items()
        }
    except (ValueError, KeyError, TypeError) as error:
        raise PressError(f"cannot be read: {error!r}", path=shown(path), mend="make it anew: `make prove`") from None


def write_schedules(schedules: dict[str, Schedule], path: Path = SCHEDULES) -> None:
    """Write ``schedules``, a line an event, so that a change reads well in a diff."""
    blocks = []
    for name in sorted(schedules):
        told = []
        for variant in schedules[name].variants:
            rest = {key: value for key, value in variant.recording.items() if key != "events"}
            events = ",\n".join(f"   {json.dumps(event, ensure_ascii=False)}" for event in variant.recording["events"])
            head = json.dumps(rest, ensure_ascii=False)[:-1]
            told.append(
                f'  {{"versions": {json.dumps(variant.versions)}, "recording": {head}, "events": [\n{events}\n  ]}}}}'
            )
        blocks.append(
            f' "{name}": {{"sha256": "{schedules[name].sha256}", "variants": [\n' + ",\n".join(told) + "\n ]}"
        )
    path.write_text("{\n" + ",\n".join(blocks) + "\n}\n", "utf-8")
