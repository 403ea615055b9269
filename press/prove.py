"""Proves the book: every snippet on every interpreter, several times, and once in real time."""

import sys
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import aclosing
from dataclasses import dataclass

from press import introspection, notebooks
from press.compare import Finding, difference, merged, misdeclared, unexpected, unsteady, untrue_clock
from press.errors import NotProvenError, PressError
from press.evidence import Evidence, Run, read_evidence, write_evidence
from press.house import shown
from press.in_page import measure, write_in_page
from press.interpreters import VERSIONS, Interpreter, find_interpreters, missing_interpreters, version_key
from press.introspection import introspect, read_measured, write_measured
from press.packages import install_packages
from press.runner import Batch, Cell, run
from press.schedule import complete, drawn_programs, read_schedules, record, write_schedules
from press.snippets import Outcome, Snippet, eras_of, expectation_path, read_snippets, write_expectations

SEED = 0  # of the run that counts
OTHER_SEEDS = (1, 2)  # of the runs that must not differ from it; eleven versions give each seed eleven chances
REAL_TIME_SEEDS = (1,)  # of those of programs that always run in real time, which cost it
REAL_TIME_AT_ONCE = 8
REAL_TIME_TRIES = 3  # a busy machine may make a program late once

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Proof:
    """All that one proof has found out: the cells of the run that counts, and what is wrong."""

    cells: list[Cell]
    findings: list[Finding]

    def outcomes(self, snippet: Snippet) -> dict[str, Outcome]:
        """Version → outcome of ``snippet``, where it had one."""
        return {c.version: c.outcome for c in self.cells if c.snippet == snippet and c.outcome is not None}

    @property
    def exact_versions(self) -> dict[str, str]:
        """Version → what the interpreter called itself, such as ``"3.13.0"``."""
        return {cell.version: cell.exact_version for cell in self.cells if cell.exact_version}


async def prove(
    snippets: Iterable[Snippet], interpreters: Iterable[Interpreter], progress: Progress = lambda _done, _all: None
) -> Proof:
    """Run ``snippets`` on ``interpreters``; ``progress(done, all)`` is told of each cell."""
    snippets, interpreters = tuple(snippets), tuple(interpreters)
    install_packages(snippets, interpreters)
    real_time_on = interpreters[-1]
    in_real_time = tuple(snippet for snippet in snippets if snippet.real_time)
    on_virtual_time = tuple(snippet for snippet in snippets if not snippet.real_time)
    # Programs in real time wait more than they work, so more of them are run side by side; but not beside the others,
    # which would make them late.
    groups = ((on_virtual_time, OTHER_SEEDS, None), (in_real_time, REAL_TIME_SEEDS, REAL_TIME_AT_ONCE))
    total = len(on_virtual_time) + sum(len(group) * len(interpreters) * (1 + len(seeds)) for group, seeds, _ in groups)
    done = 0

    async def run_and_count(batches: Iterable[Batch], at_once: int | None) -> AsyncIterator[Cell]:
        nonlocal done
        async with aclosing(run(batches, at_once)) as running:
            async for cell in running:
                done += 1
                progress(done, total)
                yield cell

    cells: dict[tuple[Snippet, str], Cell] = {}
    again: list[Cell] = []
    for group, other_seeds, at_once in groups:
        batches = [Batch(interpreter, group, SEED) for interpreter in interpreters]
        cells |= {(cell.snippet, cell.version): cell async for cell in run_and_count(batches, at_once)}
        # What hangs would hang each time.
        faulty = {cell.snippet for cell in cells.values() if cell.fault}
        sound = tuple(snippet for snippet in group if snippet not in faulty)
        batches = [Batch(interpreter, sound, seed) for seed in other_seeds for interpreter in interpreters]
        again += [cell async for cell in run_and_count(batches, at_once)]

    findings = [found for cell in cells.values() if (found := unexpected(cell))]
    findings += [found for cell in again if (found := unsteady(cells[cell.snippet, cell.version], cell))]
    findings += await _real_time(on_virtual_time, real_time_on, cells)
    progress(total, total)
    proof = Proof(list(cells.values()), [])
    for snippet in snippets:
        findings += misdeclared(snippet, proof.outcomes(snippet))
    return Proof(proof.cells, merged(findings))


async def _real_time(
    snippets: tuple[Snippet, ...], interpreter: Interpreter, cells: dict[tuple[Snippet, str], Cell]
) -> list[Finding]:
    """Findings where a program, run in real time, prints something else; they sleep side by side."""
    doubtful = tuple(snippet for snippet in snippets if cells[snippet, interpreter.version].fault is None)
    findings: list[Finding] = []
    for _ in range(REAL_TIME_TRIES):
        findings = []
        async for cell in run((Batch(interpreter, (snippet,), SEED, virtual=False) for snippet in doubtful), at_once=8):
            if found := untrue_clock(cells[cell.snippet, cell.version], cell):
                findings.append(found)
        doubtful = tuple(snippet for snippet in doubtful if snippet.name in {found.snippet for found in findings})
        if not doubtful:
            break
    return findings


async def prove_all(update: bool) -> None:
    """`make prove`: prove every snippet, also as pages run it, look at asyncio, and write evidence/; with ``update``, rewrite expectations first."""
    snippets = read_snippets()
    interpreters = find_interpreters()
    if not interpreters:
        raise PressError(
            "no CPython found on PATH, in pyenv or in uv", mend=f"uv python install {' '.join(VERSIONS[3:])}"
        )
    print(f"proving {len(snippets)} programs on {len(interpreters)} interpreters", flush=True)
    if warning := missing_interpreters(interpreters):
        print(warning, flush=True)
    proof = await prove(snippets.values(), interpreters.values(), show_progress)
    if update:
        _update_expectations(snippets, proof)
        snippets = read_snippets()
        proof = _judged_anew(proof, snippets)
        notebooks.update()
    schedules, misrecorded = await record(
        (snippets[name] for name in drawn_programs() if name in snippets), interpreters.values()
    )
    found = [*proof.findings, *misrecorded, *notebooks.check()]
    for finding in found:
        print(finding, file=sys.stderr)
    if found:
        raise NotProvenError(f"{len(found)} findings; evidence/runs.json stays as it was", mend="see each above")
    evidence = joined(read_evidence(), proof, snippets)
    on_record = read_measured()
    measured = introspection.joined(on_record, introspect(interpreters.values(), on_record))
    print("running the programs as pages do", flush=True)
    in_page = await measure(snippets.values(), show_progress)
    write_evidence(evidence)
    write_measured(measured)
    write_in_page(in_page)
    write_schedules(complete(read_schedules(), schedules))
    for snippet in snippets.values():
        evidence.of(snippet)
    print(f"all as expected on {', '.join(proof.exact_versions.values())}")


def joined(old: Evidence, proof: Proof, snippets: dict[str, Snippet]) -> Evidence:
    """What is on record after ``proof``: its own runs, and old ones of interpreters that were not there for it."""
    runs: dict[str, dict[str, Run]] = {}
    for name, snippet in snippets.items():
        kept = old.runs.get(name, {}) if old.sources.get(name) == snippet.sha256 else {}
        runs[name] = {**kept, **{v: Run.of(outcome) for v, outcome in proof.outcomes(snippet).items()}}
    return Evidence(
        {**old.interpreters, **proof.exact_versions}, {name: s.sha256 for name, s in snippets.items()}, runs
    )


def _update_expectations(snippets: dict[str, Snippet], proof: Proof) -> None:
    """Make the files say what was measured, and show how they change. Programs with faults keep theirs."""
    faulty = {cell.snippet.name for cell in proof.cells if cell.fault}
    for snippet in snippets.values():
        measured = proof.outcomes(snippet)
        outcomes = {v: found for v in VERSIONS if (found := measured.get(v) or snippet.expected(v))}
        eras = eras_of(outcomes)
        if snippet.name in faulty or eras == snippet.eras:
            continue
        write_expectations(snippet.path, eras)
        for era in sorted({*eras, *snippet.eras}, key=lambda era: version_key(era) if era else ()):
            nothing = Outcome("")
            was, now = snippet.eras.get(era), eras.get(era)
            if was != now:
                names = {kind: shown(expectation_path(snippet.path, era, kind)) for kind in ("out", "stderr", "err")}
                change = "new" if was is None else "gone" if now is None else "changed"
                print(f"{names['out'].removesuffix('.out')}: {change}")
                print(difference(was or nothing, now or nothing, names))


def _judged_anew(proof: Proof, snippets: dict[str, Snippet]) -> Proof:
    """``proof`` held against the expectations as they are now; what does not depend on them stays."""
    stays = [finding for finding in proof.findings if "UPDATE=1" not in finding.mend]
    cells = [
        Cell(snippets[c.snippet.name], c.version, c.exact_version, c.seed, c.outcome, c.fault) for c in proof.cells
    ]
    found = [finding for cell in cells if not cell.fault and (finding := unexpected(cell))]
    return Proof(cells, merged([*stays, *found]))


def show_progress(done: int, total: int) -> None:
    """One line that fills on a terminal; elsewhere a line at each tenth."""
    if sys.stdout.isatty():
        print(f"\r  {done} of {total} runs", end="\n" if done == total else "", flush=True)
    elif done * 10 // total != (done - 1) * 10 // total:
        print(f"  {done} of {total} runs", flush=True)
