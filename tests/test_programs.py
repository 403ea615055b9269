"""Every program does what the book says of it, on every interpreter of this machine."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from press.compare import Finding, merged, off_record
from press.evidence import read_evidence
from press.house import SNIPPETS, shown
from press.interpreters import VERSIONS, find_interpreters, version_key
from press.prove import Proof
from press.snippets import Snippet, read_snippets
from tests.test_book import expect_none

NAMES = sorted(path.relative_to(SNIPPETS).with_suffix("").as_posix() for path in SNIPPETS.glob("*/*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_program_does_what_stands_beside_it(name, proof: Proof):
    """Its output, errors and warnings are the expected ones, run after run, in virtual and in real time."""
    found = [finding for finding in proof.findings if finding.snippet == name]
    expect_none(found)


@pytest.fixture(scope="module")
def differences(proof: Proof) -> dict[str, list[Finding]]:
    """Where the committed evidence is not what this machine has just measured, by program."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in off_record(proof.cells, read_evidence()):
        found[finding.snippet].append(finding)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_evidence_is_what_is_measured_now(name, differences):
    """The committed evidence of a program says what this machine has just measured."""
    expect_none(merged(differences[name]))


def test_evidence_is_complete(snippets: dict[str, Snippet]):
    """Every program is on record for every version of the book, and nothing else is on record."""
    evidence = read_evidence()
    for snippet in snippets.values():
        evidence.of(snippet)
    strangers = sorted(evidence.runs.keys() - snippets.keys())
    assert not strangers, f"evidence/runs.json: has runs of programs that are gone: {strangers}\n    mend: `make prove`"


def test_evidence_names_the_interpreters():
    """The exact versions on record are releases of the versions that they stand for, and no version is missing."""
    recorded = read_evidence().interpreters
    assert tuple(recorded) == VERSIONS, "evidence/runs.json: the interpreters are not those of the book; `make prove`"
    wrong = [
        exact for version, exact in recorded.items() if not re.match(rf"{re.escape(version)}\.\d+([ab]|rc)?\d*$", exact)
    ]
    assert not wrong, f"evidence/runs.json: {wrong} are no releases of their versions; `make prove`"


@pytest.mark.parametrize("version", VERSIONS)
def test_interpreter_is_here(version):
    """A version that this machine lacks is named in the summary, and its programs stay unproven here."""
    if version not in find_interpreters():
        pytest.skip(f"CPython {version} is not on this machine: its programs were not run")


# Programs that run on versions for which vermin says they are too new, and why they do.
TOO_NEW_FOR_VERMIN = {
    "disagreements/parameters": "asks whether a name is there before it uses it",
    "history/async_comprehensions": "they came with 3.6; vermin says 3.7",
    "migration/current_task_fixed": "has another way where the name is missing",
}


def test_lowest_version_agrees_with_vermin(snippets: dict[str, Snippet]):
    """A second opinion: no program claims to work below the version that vermin, reading its source, says it needs.

    It is the only check of what headers say of 3.0 to 3.5, which nobody runs here.
    """
    paths = [str(snippet.path) for snippet in snippets.values()]
    command = [str(Path(sys.executable).with_name("vermin")), "--no-tips", "--format", "parsable", *paths]
    report = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    needs = dict(re.findall(r"^(.+\.py):::([^:]*:[^:]*):$", report, re.MULTILINE))
    assert needs.keys() == set(paths), f"vermin did not read all programs: {report[-500:]}"
    wrong, exempt = [], set()
    for snippet in snippets.values():
        needed = [need.strip("~") for need in needs[str(snippet.path)].split(":") if not need.startswith("!")]
        lowest = min(needed, key=version_key)
        claimed = [v for v in ("2.7", *(f"3.{minor}" for minor in range(16))) if snippet.allowed(v)]
        if version_key(claimed[0]) >= version_key(lowest) or snippet.path.stem.endswith("_broken"):
            continue
        if snippet.name in TOO_NEW_FOR_VERMIN:
            exempt.add(snippet.name)
        else:
            wrong.append(f"{shown(snippet.path)}: claims to work on {claimed[0]}, vermin says from {lowest} on")
    assert not wrong, "\n".join(wrong)
    needless = sorted(TOO_NEW_FOR_VERMIN.keys() - exempt)
    assert not needless, f"tests/test_programs.py: TOO_NEW_FOR_VERMIN exempts {needless} for nothing; take them out"


def test_no_program_is_lost():
    """Every file below snippets/ that ends in .py is proven."""
    assert sorted(read_snippets()) == NAMES
    assert NAMES
