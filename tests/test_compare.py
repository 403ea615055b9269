"""Findings: what is said of a program that does not do what the book says."""

import pytest

from press.compare import merged, misdeclared, off_record, unexpected, unsteady, untrue_clock
from press.errors import PressError
from press.evidence import Evidence, Run, read_evidence, write_evidence
from press.runner import Cell
from press.snippets import Outcome, read_snippets


@pytest.fixture
def snippet(tmp_path):
    """A program that prints 1 up to 3.6, and 2 from 3.7 on."""
    (tmp_path / "chapter").mkdir()
    for name, content in (("one.py", "…"), ("one.out", "1\n"), ("one@3.7.out", "2\n")):
        (tmp_path / "chapter" / name).write_text(content, "utf-8")
    return read_snippets(tmp_path)["chapter/one"]


def cell(snippet, version="3.7", seed=0, *, fault=None, **outcome):
    """A cell with an outcome, or with a fault."""
    done = None if fault else Outcome(**{"stdout": "2\n", **outcome})
    return Cell(snippet, version, f"{version}.1", seed, done, fault)


def short(finding):
    """A finding as it is printed, without the folder of the test."""
    return str(finding).replace(str(finding.path).removesuffix("one.py"), "")


def test_what_is_expected_is_no_finding(snippet):
    """Silence is agreement."""
    assert unexpected(cell(snippet)) is None
    assert unexpected(cell(snippet, "3.6", stdout="1\n")) is None


def test_a_difference_names_the_file_and_both_texts(snippet):
    """The expectation file that speaks of the version, as a diff."""
    assert short(unexpected(cell(snippet, "3.12", stdout="3\n"))) == (
        "one.py on 3.12: it does not do what stands beside it:\n"
        "    --- one@3.7.out\n    +++ one@3.7.out (measured)\n    @@ -1 +1 @@\n    -2\n    +3\n"
        "    mend: mend the program, or accept with `make prove UPDATE=1`"
    )


def test_a_fault_is_told_as_it_is(snippet):
    """The mend is in the guide."""
    assert short(unexpected(cell(snippet, fault="does not end"))) == (
        "one.py on 3.7: does not end\n    mend: mend the program: see CONTRIBUTING.md, A program"
    )


def test_runs_that_differ_are_both_shown(snippet):
    """With the seeds that made them."""
    assert short(unsteady(cell(snippet, stdout="a b\n"), cell(snippet, seed=3, stdout="b a\n"))) == (
        "one.py on 3.7: its output varies from run to run:\n"
        "    one run (hash seed 0):\n      a b\n    another (hash seed 3):\n      b a\n"
        "    mend: sort what has no order (sets, ids, addresses), or do not print it"
    )


def test_real_time_that_differs_is_shown(snippet):
    """The clock must tell the truth."""
    assert "real time and the virtual clock disagree" in short(
        untrue_clock(cell(snippet), cell(snippet, stdout="0.4\n"))
    )
    assert untrue_clock(cell(snippet), cell(snippet)) is None


def test_a_header_that_is_wrong_is_named(snippet, tmp_path):
    """Without a header, a program works everywhere; only a _broken one may fail where it is admitted."""
    failing = {"3.6": Outcome("", error="ValueError"), "3.7": Outcome("")}
    assert [short(finding) for finding in misdeclared(snippet, failing)] == [
        "one.py on 3.6: fails (ValueError), but requires-python says any version, as it has no header\n"
        '    mend: let the header say where it works: # requires-python = ">=3.3"'
    ]
    (tmp_path / "chapter" / "two_broken.py").write_text('# /// script\n# requires-python = ">=3.7"\n# ///\n')
    broken = read_snippets(tmp_path)["chapter/two_broken"]
    assert not list(misdeclared(broken, {"3.6": Outcome("", error="E"), "3.7": Outcome("", error="E")}))
    assert list(misdeclared(broken, {"3.6": Outcome("")}))


def test_evidence_that_was_edited_is_found(snippet):
    """Both the record and the measurement are shown."""
    run = Run("fails", "ValueError", None)
    evidence = Evidence({}, {"chapter/one": snippet.sha256}, {"chapter/one": {"3.7": run}})
    found = list(off_record([cell(snippet)], evidence))
    assert len(found) == 1
    assert f"evidence/runs.json says {run}, measured is Run(status='pass', error=None, stderr=None)" in short(found[0])


def test_the_same_problem_on_many_versions_is_told_once(snippet):
    """With the versions in order."""
    cells = [cell(snippet, version, fault="crashed") for version in ("3.10", "3.7", "3.9")]
    findings = [found for one in cells if (found := unexpected(one))]
    assert [finding.versions for finding in merged(findings)] == [("3.7", "3.9", "3.10")]


def test_evidence_is_read_as_it_was_written(tmp_path):
    """A line a cell, versions in order, characters as they are."""
    evidence = Evidence(
        {"3.10": "3.10.1", "2.7": "2.7.18"},
        {"a/b": "hash"},
        {"a/b": {"3.10": Run("pass", None, "警告\n"), "2.7": Run("fails", "SyntaxError: x", None)}},
    )
    path = tmp_path / "runs.json"
    write_evidence(evidence, path)
    assert read_evidence(path) == evidence
    assert path.read_text("utf-8").splitlines()[6:9] == [
        '  "a/b": {"sha256": "hash", "runs": {',
        '   "2.7": {"status": "fails", "error": "SyntaxError: x", "stderr": null},',
        '   "3.10": {"status": "pass", "error": null, "stderr": "警告\\n"}',
    ]


def test_evidence_that_cannot_be_read_names_the_mend(tmp_path):
    """A merge gone wrong, for example."""
    (tmp_path / "runs.json").write_text("<<<<<<<")
    with pytest.raises(PressError, match="mend: make it anew: `make prove`"):
        read_evidence(tmp_path / "runs.json")
