"""Writes zip files whose bytes say nothing of when and where they were made."""

from pathlib import Path
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from press.editions.commit import Stamp


class Zip:
    """A zip file to add to; every file in it has the date of the book."""

    def __init__(self, target: Path, stamp: Stamp) -> None:
        self._zip = ZipFile(target, "w")
        self._date = stamp.time.timetuple()[:6]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def add(self, name: str, content: str | bytes, *, compressed: bool = True) -> None:
        """Add one file."""
        entry = ZipInfo(name, self._date)
        entry.external_attr = 0o644 << 16
        entry.create_system = 3  # Unix, wherever this runs
        self._zip.writestr(entry, content, ZIP_DEFLATED if compressed else ZIP_STORED, 6 if compressed else None)
