"""What the measurements of asyncio's names come to: since when, until when, and where the documentation differs. Pure."""

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from press.documented import Documented
from press.interpreters import VERSIONS, version_key
from press.introspection import Measured

# Names that only Windows has; nothing is measured there.
WINDOWS_ONLY = frozenset(
    ["asyncio.ProactorEventLoop", "asyncio.WindowsProactorEventLoopPolicy", "asyncio.WindowsSelectorEventLoopPolicy"]
)
# Where the methods of the loop are described; these classes have the same ones.
LOOP = "asyncio.loop"
LOOP_CLASSES = frozenset(["AbstractEventLoop", "BaseEventLoop", "EventLoop", "SelectorEventLoop"])


@dataclass(frozen=True)
class Name:
    """One public name of asyncio, as the measured versions have it.

    ``added`` is None where the oldest measured version has the name already, ``removed`` where the newest still has it;
    ``deprecated`` is the first version that warns of the name as a whole, with its ``warning``. ``signatures`` stand
    under the first version that has them; None where Python knows none.
    """

    name: str
    kind: str
    present: tuple[str, ...]
    added: str | None
    removed: str | None
    signatures: dict[str, str | None]
    deprecated: str | None
    warning: str | None
    home: str | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The versions of the book that do not have it."""
        return tuple(version for version in VERSIONS if version not in self.present)

    @property
    def short(self) -> str:
        """Without ``asyncio.``: what stands in a heading."""
        return self.name.removeprefix("asyncio.")


def asyncio_names(measured: Measured) -> dict[str, Name]:
    """Every name that any measured version has."""
    versions = sorted(measured.interpreters, key=version_key)
    return {name: _inferred(name, versions, measured) for name in sorted(measured.names)}


def _inferred(name: str, versions: list[str], measured: Measured) -> Name:
    looks = measured.names[name]
    present = [version for version in versions if version in looks]
    after = versions[versions.index(present[-1]) + 1 :]
    signatures: dict[str, str | None] = {}
    for version in present:
        if not signatures or list(signatures.values())[-1] != looks[version].signature:
            signatures[version] = looks[version].signature
    warned = {v: text for v, text in measured.warnings.get(name, {}).get("", {}).items() if v in present}
    deprecated = min(warned, key=version_key, default=None)
    newest = looks[present[-1]]
    return Name(
        name=name,
        kind=newest.kind,
        present=tuple(present),
        added=None if present[0] == versions[0] else present[0],
        removed=after[0] if after else None,
        signatures=signatures if any(signatures.values()) else {},
        deprecated=deprecated,
        warning=warned[deprecated] if deprecated else None,
        home=newest.home,
    )


def stands_for(name: str, names: dict[str, Name], described: Collection[str]) -> str | None:
    """The name under which a reader finds ``name``: itself, the loop's, or that of the class it has it from."""
    while name not in described:
        owner, _, method = name.removeprefix("asyncio.").partition(".")
        if method and owner in LOOP_CLASSES and f"{LOOP}.{method}" in described:
            return f"{LOOP}.{method}"
        home = names[name].home if name in names else None
        if home is None:
            return None
        name = home
    return name


@dataclass(frozen=True)
class Disagreement:
    """Where the documentation and the measurement say different things of ``fact``, such as ``added``."""

    name: str
    fact: str
    documented: str | None
    measured: str | None
    source: str


def disagreements(measured: Measured, documented: dict[str, Documented]) -> Iterator[Disagreement]:
    """Every fact of which the documentation says something that was measured otherwise, in the order of the names.

    Its silence counts only where a signature changed: most of what came and went it tells elsewhere, in What's New. What
    it says of the oldest measured version and before cannot be measured. Its deprecations may concern one use of a
    name, as the measured warnings may; they agree where any use warns first in the version that it says.
    """
    names = asyncio_names(measured)
    oldest = min(measured.interpreters, key=version_key)
    for key, said in sorted(documented.items()):
        name = names.get(key)
        if name is None:
            if key not in WINDOWS_ONLY:
                yield Disagreement(key, "present", "", None, said.source)
            continue
        warned = {min(texts, key=version_key) for texts in measured.warnings.get(key, {}).values()}
        if said.added and name.added != said.added and (name.added or _later(said.added, oldest)):
            yield Disagreement(key, "added", said.added, name.added, said.source)
        if said.deprecated and said.deprecated not in warned and _later(said.deprecated, oldest):
            yield Disagreement(
                key, "deprecated", said.deprecated, min(warned, key=version_key, default=None), said.source
            )
        if said.removed and name.removed != said.removed and said.removed in VERSIONS:
            yield Disagreement(key, "removed", said.removed, name.removed, said.source)
        for (_, earlier), (version, later) in pairwise(name.signatures.items()):
            if earlier and later and version not in said.changed and parameters(earlier) != parameters(later):
                yield Disagreement(key, "changed", None, version, said.source)


def read_signature(signature: str) -> ast.arguments:
    """A signature as Python reads it, without annotations. An object whose text is no Python becomes an ellipsis."""
    readable = signature
    while (simpler := re.sub(r"<[^<>]*>", "...", readable)) != readable:  # one may stand in another
        readable = simpler
    function = ast.parse(f"def f{readable}: pass").body[0]
    assert isinstance(function, ast.FunctionDef)
    found = function.args
    for argument in (*found.posonlyargs, *found.args, *found.kwonlyargs, found.vararg, found.kwarg):
        if argument:
            argument.annotation = None
    return found


def parameters(signature: str) -> list[str]:
    """The parameters of a signature with their defaults, ``["main", "debug=None"]``: what a caller can tell apart.

    A parameter whose default is a bare object is left out: it is there to be refused.
    """
    found = read_signature(signature.replace("=<object object>", "=REFUSED"))
    positional = [*found.posonlyargs, *found.args]
    defaults = [None] * (len(positional) - len(found.defaults)) + found.defaults
    pairs = [*zip(positional, defaults, strict=True), *zip(found.kwonlyargs, found.kw_defaults, strict=True)]
    named = [argument.arg + (f"={ast.unparse(default)}" if default else "") for argument, default in pairs]
    stars = [f"{star}{it.arg}" for star, it in (("*", found.vararg), ("**", found.kwarg)) if it]
    return [name for name in (*named, *stars) if not name.endswith("=REFUSED")]


def _later(version: str, other: str) -> bool:
    return version_key(version) > version_key(other)


def asyncio_data(measured: Measured, documented: dict[str, Documented]) -> dict[str, Any]:
    """What site/data/asyncio.json says; its fields are a promise to those who use it (see asyncio.schema.json)."""
    return {
        "interpreters": measured.interpreters,
        "names": {
            name.name: {
                "kind": name.kind,
                "present": list(name.present),
                "added": name.added,
                "removed": name.removed,
                "signatures": name.signatures,
                "deprecated": name.deprecated,
                "documented": {"added": said.added if said else None, "source": said.source if said else None},
            }
            for name in asyncio_names(measured).values()
            for said in [documented.get(name.name)]
        },
    }
