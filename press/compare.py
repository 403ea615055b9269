"""Holds what programs did against what is expected of them. Pure: cells in, findings out."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from press.evidence import Evidence, Run
from press.house import shown
from press.interpreters import version_key
from press.runner import Cell
from press.snippets import Outcome, Snippet, expectation_path


@dataclass(frozen=True)
class Finding:
    """Something wrong with one program: on which versions, what, and the mend."""

    snippet: str
    path: str
    versions: tuple[str, ...]
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path} on {', '.join(self.versions)}: {self.problem}\n    mend: {self.mend}"


def unsteady(first: Cell, again: Cell) -> Finding | None:
    """A finding where two runs of one cell, with different hash seeds, differ."""
    if first.fault or (again.outcome, again.fault) == (first.outcome, first.fault):
        return None
    return _finding(
        first,
        f"its output varies from run to run:\n{_both(first, again)}",
        "sort what has no order (sets, ids, addresses), or do not print it",
    )


def untrue_clock(virtual: Cell, real: Cell) -> Finding | None:
    """A finding where a run in real time differs from the one on the virtual clock."""
    if virtual.fault or (virtual.outcome, virtual.fault) == (real.outcome, real.fault):
        return None
    return _finding(
        virtual,
        f"real time and the virtual clock disagree:\n{_both(virtual, real)}",
        'print what a busy machine cannot change, or mark the program [tool.press] real-time = "REASON"',
    )


def unexpected(cell: Cell) -> Finding | None:
    """A finding where a cell has a fault, has no expectation, or is not as its expectation says."""
    if cell.outcome is None:
        return _finding(cell, cell.fault or "did not run", "mend the program: see CONTRIBUTING.md, A program")
    expected = cell.snippet.expected(cell.version)
    if expected is None:
        return _finding(cell, "nothing says what it prints", "`make prove UPDATE=1`, then read the diff that it shows")
    if expected != cell.outcome:
        return _finding(
            cell,
            f"it does not do what stands beside it:\n{difference(expected, cell.outcome, _names(cell))}",
            "mend the program, or accept with `make prove UPDATE=1`",
        )
    return None


def misdeclared(snippet: Snippet, outcomes: dict[str, Outcome]) -> Iterable[Finding]:
    """Findings where requires-python and the runs disagree.

    A header must admit exactly the versions on which the program works; without one, it must work on all. A program
    whose name says that it is broken may fail where it is admitted.
    """
    may_fail = snippet.path.stem.endswith("_broken")
    for version, outcome in outcomes.items():
        works, admitted = outcome.error is None, snippet.allowed(version)
        if works != admitted and not (may_fail and admitted):
            wrong = "works" if works else f"fails ({outcome.error})"
            claim = snippet.requires_python or "any version, as it has no header"
            yield Finding(
                snippet.name,
                shown(snippet.path),
                (version,),
                f"{wrong}, but requires-python says {claim}",
                'let the header say where it works: # requires-python = ">=3.3"',
            )


def off_record(cells: Iterable[Cell], evidence: Evidence) -> Iterable[Finding]:
    """Findings where the committed evidence is not what was measured just now; both are shown."""
    for cell in cells:
        if cell.outcome is None:
            continue
        recorded = evidence.runs.get(cell.snippet.name, {}).get(cell.version)
        measured = Run.of(cell.outcome)
        if evidence.sources.get(cell.snippet.name) != cell.snippet.sha256:
            yield _finding(cell, "evidence/runs.json was measured on another source of it", "`make prove`")
        elif recorded != measured:
            yield _finding(cell, f"evidence/runs.json says {recorded}, measured is {measured}", "`make prove`")


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """The same problem on several versions as one finding."""
    together: dict[tuple[str, str, str, str], list[str]] = {}
    for finding in findings:
        together.setdefault((finding.snippet, finding.path, finding.problem, finding.mend), []).extend(finding.versions)
    return [
        Finding(snippet, path, tuple(sorted(set(versions), key=version_key)), problem, mend)
        for (snippet, path, problem, mend), versions in sorted(together.items())
    ]


def difference(expected: Outcome, found: Outcome, names: dict[str, str]) -> str:
    """A unified diff of the expectation files as they are and as they would have to be."""
    was, now = expected.files(), found.files()
    lines: list[str] = []
    for kind in ("out", "stderr", "err"):
        lines += difflib.unified_diff(
            was.get(kind, "").splitlines(),
            now.get(kind, "").splitlines(),
            names[kind],
            f"{names[kind]} (measured)",
            lineterm="",
        )
    return "\n".join("    " + line for line in lines)


def _names(cell: Cell) -> dict[str, str]:
    """The expectation files that speak of the cell: kind → path as shown."""
    eras = [era for era in cell.snippet.eras if era == "" or version_key(era) <= version_key(cell.version)]
    era = max(eras, key=lambda era: version_key(era) if era else ())
    return {kind: shown(expectation_path(cell.snippet.path, era, kind)) for kind in ("out", "stderr", "err")}


def _finding(cell: Cell, problem: str, mend: str) -> Finding:
    return Finding(cell.snippet.name, shown(cell.snippet.path), (cell.version,), problem, mend)


def _both(first: Cell, second: Cell) -> str:
    return f"{_told('one run', first)}\n{_told('another', second)}"


def _told(which: str, cell: Cell) -> str:
    said = "\n".join(cell.outcome.files().values()) if cell.outcome else cell.fault or ""
    return f"    {which} (hash seed {cell.seed}):\n" + "\n".join("      " + line for line in said.splitlines())
