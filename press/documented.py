"""Reads what the official documentation says of asyncio's versions, from its HTML: `python -m press documented FOLDER…`.

Each FOLDER holds the documentation of one Python, unpacked (docs.python.org/3/archives, or a distribution's package).
Where several describe a name, the newest is asked; what only an older one describes was removed since. Facts are taken
(which name, which versions, where it says so), and no words.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from press.errors import PressError
from press.house import EVIDENCE, shown
from press.interpreters import version_key

DOCUMENTED = EVIDENCE / "documented.json"

# Pages of the documentation whose names it calls high-level; those of the other asyncio pages are low-level.
HIGH_LEVEL = frozenset(["runner", "task", "stream", "sync", "subprocess", "queue", "exceptions", "graph"])

_DIRECTIVES = {
    "versionadded": "added",
    "versionchanged": "changed",
    "deprecated": "deprecated",
    "deprecated-removed": "deprecated",
    "versionremoved": "removed",
}
_VERSION = re.compile(r"\d+\.\d+")


@dataclass(frozen=True)
class Documented:
    """What the documentation says of one name, and the address where it says so.

    ``high_level`` is its own word for what most programs need. A change may be of a parameter alone.
    """

    high_level: bool
    added: str | None
    changed: tuple[str, ...]
    deprecated: str | None
    removed: str | None
    source: str


def read_documented(path: Path = DOCUMENTED) -> dict[str, Documented]:
    """What is on record, by name."""
    try:
        names = json.loads(path.read_text("utf-8"))["names"]
        return {name: Documented(**{**entry, "changed": tuple(entry["changed"])}) for name, entry in names.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PressError(
            f"cannot be read: {error!r}", path=shown(path), mend="make it anew: `python -m press documented FOLDER…`"
        ) from None


def record(folders: Iterable[Path], path: Path = DOCUMENTED) -> str:
    """Read the documentation in ``folders`` and write what it says to ``path``; returns what was done in a line."""
    found: dict[str, Documented] = {}
    versions = []
    for version, folder in sorted(
        ((_version_of(folder), folder) for folder in folders), key=lambda it: version_key(it[0])
    ):
        versions.append(version)
        for page in sorted((folder / "library").glob("asyncio*.html")):
            found |= dict(names_on(page.read_text("utf-8"), page.stem, version))
    lines = [f"  {json.dumps(name)}: {json.dumps(asdict(said))}" for name, said in sorted(found.items())]
    path.write_text(
        f'{{\n "versions": {json.dumps(versions)},\n "names": {{\n' + ",\n".join(lines) + "\n }\n}\n", "utf-8"
    )
    return f"{shown(path)}: {len(found)} names, from the documentation of {', '.join(versions)}"


def names_on(html: str, page: str, version: str) -> Iterator[tuple[str, Documented]]:
    """The names that a page of the documentation of ``version`` describes; ``page`` is its file name without suffix."""
    soup = BeautifulSoup(html, "html.parser")
    for term in soup.select("dl.py > dt[id^='asyncio.']"):
        body = term.find_next_sibling("dd")
        name = str(term["id"]).replace("asyncio.asyncio.", "asyncio.")  # a slip of older pages
        if not isinstance(body, Tag) or any(part.startswith("_") for part in name.split(".")):
            continue
        said = dict(_directives(body))
        yield (
            name,
            Documented(
                high_level=page.removeprefix("asyncio-") in HIGH_LEVEL,
                added=next(iter(said.get("added", [])), None),
                changed=tuple(said.get("changed", [])),
                deprecated=next(iter(said.get("deprecated", [])), None),
                removed=next(iter(said.get("removed", [])), None),
                source=f"https://docs.python.org/{version}/library/{page}.html#{term['id']}",
            ),
        )


def _directives(body: Tag) -> Iterator[tuple[str, list[str]]]:
    """Kind → versions, of the directives that belong to ``body`` itself and not to a name inside it."""
    gathered: dict[str, list[str]] = {}
    for box in body.find_all("div", class_=list(_DIRECTIVES)):
        if box.find_parent("dd") is not body:
            continue
        words = box.find("span", class_="versionmodified")
        kind = next(_DIRECTIVES[name] for name in box.get_attribute_list("class") if name in _DIRECTIVES)
        versions = _VERSION.findall(words.get_text()) if words else []
        if versions:
            gathered.setdefault(kind, []).append(versions[0])
        if kind == "deprecated" and words and len(versions) > 1 and "removed" in words.get_text():
            gathered.setdefault("removed", []).append(versions[1])
    yield from gathered.items()


def _version_of(folder: Path) -> str:
    """The Python that the documentation in ``folder`` is of, by the title of its first page."""
    first = folder / "index.html"
    title = re.search(r"<title>\s*(\d+\.\d+)", first.read_text("utf-8")) if first.exists() else None
    if not title:
        raise PressError(
            "is no documentation of Python in HTML",
            path=folder,
            mend="unpack one from https://docs.python.org/3/archives/ and name its folder",
        )
    return title[1]
