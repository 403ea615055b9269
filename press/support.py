"""What the runs of a snippet come to: on which versions it works, from where it fails and how. Pure."""

from dataclasses import dataclass
from itertools import groupby

from press.evidence import Run
from press.interpreters import VERSIONS
from press.snippets import Outcome, Snippet


def spans(versions: list[str]) -> str:
    """Versions as a reader would write them: ``["3.6", "3.7", "3.8", "3.15"]`` → ``"3.6 – 3.8, 3.15"``.

    Only neighbours among the measured versions are joined; 2.7 has none.
    """
    runs: list[list[str]] = []
    for version in versions:
        joins = runs and version != "3.6" and VERSIONS.index(runs[-1][-1]) + 1 == VERSIONS.index(version)
        if joins:
            runs[-1].append(version)
        else:
            runs.append([version])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]} – {run[-1]}" for run in runs)


@dataclass(frozen=True)
class Failure:
    """The versions that fail with the same exception line, oldest first."""

    versions: list[str]
    error: str


@dataclass(frozen=True)
class Variant:
    """The versions on which a program prints the same, oldest first."""

    versions: list[str]
    outcome: Outcome


def failures(runs: dict[str, Run]) -> list[Failure]:
    """How the program fails, in the order in which versions begin to."""
    by_error: dict[str, list[str]] = {}
    for version in VERSIONS:
        error = runs[version].error
        if error is not None:
            by_error.setdefault(error, []).append(version)
    return [Failure(versions, error) for error, versions in by_error.items()]


def variants(snippet: Snippet) -> list[Variant]:
    """What the program prints, by version, the newest first; versions on which it prints nothing have none."""
    outcomes = [(version, snippet.expected(version)) for version in VERSIONS]
    found: list[Variant] = []
    for outcome, group in groupby(outcomes, key=lambda pair: pair[1]):
        if outcome and (outcome.stdout or outcome.stderr):
            versions = [version for version, _ in group]
            same = next((variant for variant in found if variant.outcome == outcome), None)
            if same:
                same.versions.extend(versions)
            else:
                found.append(Variant(versions, outcome))
    return sorted(found, key=lambda variant: VERSIONS.index(variant.versions[-1]), reverse=True)
