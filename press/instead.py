"""What to write on a Python that does not have a name, or has it no longer: docs/instead.toml.

    ["asyncio.TaskGroup"]
    before = "asyncio.gather(*aws)"   # on versions that do not have it yet

    ["asyncio.coroutine"]
    after = "async def"               # since it is deprecated or gone

Both are code, so that both languages share them.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from press.asyncio_names import Name
from press.errors import Complaint, PressError
from press.house import DOCS, shown

INSTEAD = DOCS / "instead.toml"
LONGEST = 80  # characters: it is shown in a line


@dataclass(frozen=True)
class Instead:
    """Code for the versions ``before`` a name came, and for those ``after`` it was deprecated or removed."""

    before: str | None = None
    after: str | None = None


def read_instead(path: Path = INSTEAD) -> dict[str, Instead]:
    """All of it, by name."""
    try:
        return {name: Instead(**entry) for name, entry in tomllib.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError) as error:
        raise PressError(
            f"cannot be read: {error}", path=shown(path), mend="see press/instead.py for its form"
        ) from None


def incomplete(names: dict[str, Name], instead: dict[str, Instead], high_level: set[str]) -> Iterator[Complaint]:
    """Where an entry is missing, is for no name, or is not needed."""
    for key in sorted({*names, *instead}):
        name, entry, place = names.get(key), instead.get(key, Instead()), f"docs/instead.toml: {key}"
        if name is None:
            yield Complaint(place, "is no name of asyncio", "take it out")
            continue
        came_late, ends = name.added is not None, (name.removed or name.deprecated) is not None
        if key.count(".") == 1 and key in high_level:
            if came_late and not entry.before:
                problem = f"came with {name.added}, and there is no `before`"
                yield Complaint(place, problem, "say what to write on older versions")
            if ends and not entry.after:
                problem = f"is deprecated or removed since {name.deprecated or name.removed}, and there is no `after`"
                yield Complaint(place, problem, "say what to write now")
        for what, text, needed in (("before", entry.before, came_late), ("after", entry.after, ends)):
            if text and not needed:
                yield Complaint(place, f"`{what}` is not needed: {', '.join(name.present)} have it", "take it out")
            if text and len(text) > LONGEST:
                yield Complaint(place, f"`{what}` has {len(text)} characters", f"write at most {LONGEST}")
