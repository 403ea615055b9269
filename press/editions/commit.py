"""Which state of the book an edition is made of, and its date: never the clock's, so that each commit gives the same bytes."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime

from press.errors import PressError
from press.house import TOP

EPOCH = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/


@dataclass(frozen=True)
class Stamp:
    """``version`` as a reader sees it, such as ``1.0`` or ``2026-11-30 (e77cf70)``; ``time`` in UTC."""

    version: str
    time: datetime

    @property
    def day(self) -> str:
        """Such as ``2026-11-30``."""
        return f"{self.time:%Y-%m-%d}"


def stamp() -> Stamp:
    """The tag of the commit if it has one, else its date and short name; with a + where files were changed after it."""
    told = os.environ.get(EPOCH)
    seconds = told or _git("log", "-1", "--format=%ct")
    if not seconds or not seconds.isdigit():
        raise PressError(
            f"the date of the book is not known: {f'{EPOCH}={told}' if told else 'this is no checkout of git'}",
            mend=f"give the seconds since 1970, such as {EPOCH}=1764547200 make editions",
        )
    time = datetime.fromtimestamp(int(seconds), UTC)
    changed = "+" if _git("status", "--porcelain", "--untracked-files=no") else ""
    tag = _git("describe", "--tags", "--exact-match")
    if tag:
        return Stamp(tag.removeprefix("v") + changed, time)
    commit = _git("rev-parse", "--short=7", "HEAD")
    return Stamp(f"{time:%Y-%m-%d}" + (f" ({commit}{changed})" if commit else ""), time)


def _git(*words: str) -> str:
    """What git says, or nothing where it knows nothing of this folder."""
    try:
        done = subprocess.run(["git", *words], cwd=TOP, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
