"""What was measured, as it is committed: evidence/runs.json."""

import json
from dataclasses import dataclass
from pathlib import Path

from press.errors import PressError
from press.house import EVIDENCE, shown
from press.interpreters import VERSIONS, version_key
from press.snippets import Outcome, Snippet

RUNS = EVIDENCE / "runs.json"


@dataclass(frozen=True)
class Run:
    """What is on record of one cell: how it ended, and with which words."""

    status: str
    error: str | None
    stderr: str | None

    @classmethod
    def of(cls, outcome: Outcome) -> "Run":
        """What is put on record of ``outcome``."""
        return cls(outcome.status, outcome.error, outcome.stderr or None)


@dataclass(frozen=True)
class Evidence:
    """``interpreters``: version → exact version. ``runs``: snippet → version → run, for the source of that hash."""

    interpreters: dict[str, str]
    sources: dict[str, str]
    runs: dict[str, dict[str, Run]]

    def of(self, snippet: Snippet) -> dict[str, Run]:
        """The runs of this very source, on every version of the book; raises PressError where one is missing."""
        mend = (
            "run `make prove` with that interpreter on the machine" if snippet.name in self.runs else "run `make prove`"
        )
        if self.sources.get(snippet.name) != snippet.sha256:
            raise PressError("has changed since it was measured", path=shown(snippet.path), mend="run `make prove`")
        for version in VERSIONS:
            if version not in self.runs[snippet.name]:
                raise PressError(f"was not measured on {version}", path=shown(snippet.path), mend=mend)
        return self.runs[snippet.name]


def read_evidence(path: Path = RUNS) -> Evidence:
    """What is on record; empty where nothing is yet."""
    if not path.exists():
        return Evidence({}, {}, {})
    try:
        data = json.loads(path.read_text("utf-8"))
        return Evidence(
            data["interpreters"],
            {name: entry["sha256"] for name, entry in data["snippets"].items()},
            {
                name: {version: Run(**run) for version, run in entry["runs"].items()}
                for name, entry in data["snippets"].items()
            },
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PressError(f"cannot be read: {error!r}", path=shown(path), mend="make it anew: `make prove`") from None


def write_evidence(evidence: Evidence, path: Path = RUNS) -> None:
    """Write ``evidence``, a line a cell, so that a change reads well in a diff."""
    lines = ["{", ' "interpreters": {']
    lines.append(
        ",\n".join(f'  "{v}": "{evidence.interpreters[v]}"' for v in sorted(evidence.interpreters, key=version_key))
    )
    lines += [" },", ' "snippets": {']
    blocks = []
    for name in sorted(evidence.runs):
        runs = evidence.runs[name]
        cells = ",\n".join(
            f'   "{version}": {json.dumps(vars(runs[version]), ensure_ascii=False)}'
            for version in sorted(runs, key=version_key)
        )
        blocks.append(f'  "{name}": {{"sha256": "{evidence.sources[name]}", "runs": {{\n{cells}\n  }}}}')
    lines.append(",\n".join(blocks))
    lines += [" }", "}", ""]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines), "utf-8")
