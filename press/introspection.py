"""Measures asyncio itself: every public name on every interpreter, and what warns when it is called.

What was measured is in evidence/asyncio.json. What it means (since when, until when) is inferred in asyncio_names.py.
"""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from press.errors import PressError
from press.house import EVIDENCE, shown
from press.interpreters import VERSIONS, Interpreter, version_key

ASYNCIO = EVIDENCE / "asyncio.json"
OLDEST_WITH_ASYNCIO = (3, 4)

_INSIDE = Path(__file__).parent / "inside"
_LIMIT = 120  # s that one interpreter may take, where it needs one or two


@dataclass(frozen=True)
class Look:
    """A name on one version: what kind of thing it is, its signature if Python knows one.

    ``home`` is the method of a base class that it takes the place of or inherits, if there is one.
    """

    kind: str
    signature: str | None
    home: str | None


@dataclass(frozen=True)
class Measured:
    """``interpreters``: version → exact version. ``names``: name → version → look, where the version has the name.

    ``warnings``: name → what of it (nothing for the whole, or such as ``loop=``) → version → text, where it warns.
    """

    interpreters: dict[str, str]
    names: dict[str, dict[str, Look]]
    warnings: dict[str, dict[str, dict[str, str]]]


def introspect(interpreters: Iterable[Interpreter], record: Measured) -> Measured:
    """Ask each of ``interpreters`` that has asyncio; twice, because a name may hide from all who do not know it.

    The names that they do not know are those of each other, and those on ``record``.
    """
    asked = [interpreter for interpreter in interpreters if version_key(interpreter.version) >= OLDEST_WITH_ASYNCIO]
    first = [_ask(interpreter, "introspect.py") for interpreter in asked]
    seen = {*record.names, *(name for answer in first for name in answer["names"])}
    known = sorted({name.split(".")[1] for name in seen})
    exact: dict[str, str] = {}
    names: dict[str, dict[str, Look]] = {}
    warnings: dict[str, dict[str, dict[str, str]]] = {}
    for interpreter in asked:
        answer = _ask(interpreter, "introspect.py", *known)
        exact[interpreter.version] = answer["version"]
        for name, look in answer["names"].items():
            names.setdefault(name, {})[interpreter.version] = Look(**look)
        for name, part, text in _ask(interpreter, "deprecations.py"):
            warnings.setdefault(name, {}).setdefault(part, {})[interpreter.version] = text
    return Measured(exact, names, warnings)


def _ask(interpreter: Interpreter, script: str, *arguments: str) -> Any:
    """What a script of press/inside/ answers on ``interpreter``; without site packages, which could change asyncio."""
    command = [str(interpreter.executable), "-I", "-S", str(_INSIDE / script), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_LIMIT)
        return json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", b"") or b""
        raise PressError(
            f"{script} fails on {interpreter.executable}: {said.decode(errors='replace').strip() or error}",
            path=f"press/inside/{script}",
            mend="it must run on every CPython from 3.6 on",
        ) from None


def joined(old: Measured, new: Measured) -> Measured:
    """What is on record after ``new``: all of it, and of ``old`` what concerns interpreters that were not asked."""
    kept = [version for version in old.interpreters if version not in new.interpreters]
    names = {name: dict(looks) for name, looks in new.names.items()}
    for name, looks in old.names.items():
        for version in kept:
            if version in looks:
                names.setdefault(name, {})[version] = looks[version]
    warnings = {name: {part: dict(texts) for part, texts in parts.items()} for name, parts in new.warnings.items()}
    for name, parts in old.warnings.items():
        for part, texts in parts.items():
            for version in kept:
                if version in texts:
                    warnings.setdefault(name, {}).setdefault(part, {})[version] = texts[version]
    return Measured({**old.interpreters, **new.interpreters}, names, warnings)


def read_measured(path: Path = ASYNCIO) -> Measured:
    """What is on record; empty where nothing is yet."""
    if not path.exists():
        return Measured({}, {}, {})
    try:
        data = json.loads(path.read_text("utf-8"))
        return Measured(
            data["interpreters"],
            {
                name: {
                    version: Look(look["kind"], look["signature"], look["home"])
                    for look in looks
                    for version in look["on"]
                }
                for name, looks in data["names"].items()
            },
            data["warnings"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PressError(f"cannot be read: {error!r}", path=shown(path), mend="make it anew: `make prove`") from None


def write_measured(measured: Measured, path: Path = ASYNCIO) -> None:
    """Write ``measured``; versions on which a name is the same share a line, so that a change reads well in a diff."""
    blocks = []
    for name, looks in sorted(measured.names.items()):
        groups = groupby((version for version in VERSIONS if version in looks), key=looks.__getitem__)
        lines = ",\n".join(f"   {json.dumps({'on': list(versions), **vars(look)})}" for look, versions in groups)
        blocks.append(f"  {json.dumps(name)}: [\n{lines}\n  ]")
    warnings = json.dumps(measured.warnings, indent=1, sort_keys=True).replace("\n", "\n ")
    exact = json.dumps({v: measured.interpreters[v] for v in VERSIONS if v in measured.interpreters})
    path.write_text(
        f'{{\n "interpreters": {exact},\n "names": {{\n'
        + ",\n".join(blocks)
        + f'\n }},\n "warnings": {warnings}\n}}\n',
        "utf-8",
    )
