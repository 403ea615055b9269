"""What the press says when it stops: the place, what is wrong there, and the mend."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path


class PressError(Exception):
    """Something in the book must be mended before the press can go on.

    ``path`` and ``line`` (counted from 1) name the place as precisely as it is known; ``mend`` says what
    to do about it.
    """

    exit_code = 1

    def __init__(self, problem: str, *, path: Path | str | None = None, line: int | None = None, mend: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path
        self.line = line
        self.mend = mend

    def __reduce__(self) -> tuple[object, ...]:
        """How another process hands it over, such as one of those that make the editions."""
        return partial(type(self), path=self.path, line=self.line, mend=self.mend), (self.problem,)

    def __str__(self) -> str:
        place = "" if self.path is None else f"{self.path}"
        if self.line is not None:
            place += f":{self.line}"
        return f"{place + ': ' if place else ''}{self.problem}\n    mend: {self.mend}"


class NotProvenError(PressError):
    """A program did not do what the book says; the details have been printed already."""


@dataclass(frozen=True)
class Complaint:
    """One thing that a check found: where, what, and the mend. Checks gather these; commands raise PressError."""

    place: str
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}\n    mend: {self.mend}"
