"""All that pages are rendered from, as it is on disk: programs, what was measured, what is documented."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from press.asyncio_names import Name, asyncio_names, stands_for
from press.directives import find_directives
from press.documented import DOCUMENTED, Documented, read_documented
from press.errors import PressError
from press.evidence import RUNS, Evidence, read_evidence
from press.house import DOCS, LANGUAGES, SNIPPETS, shown
from press.in_page import IN_PAGE, InPage, read_in_page
from press.instead import INSTEAD, Instead, read_instead
from press.interpreters import VERSIONS, version_key
from press.introspection import ASYNCIO, OLDEST_WITH_ASYNCIO, Measured, read_measured
from press.schedule import SCHEDULES, Schedule, read_schedules
from press.snippets import Snippet, read_snippets
from press.timeline import TIMELINE, Entry, read_timeline

REFERENCE = "api-*.md"  # the pages that describe asyncio's names


@dataclass(frozen=True)
class Book:
    """What the press knows when it draws a page. ``described`` leads from a name to the page that describes it."""

    snippets: dict[str, Snippet]
    evidence: Evidence
    measured: Measured
    documented: dict[str, Documented]
    instead: dict[str, Instead]
    timeline: tuple[Entry, ...]
    described: dict[str, str]
    in_page: InPage
    schedules: dict[str, Schedule] = field(default_factory=dict)

    @cached_property
    def names(self) -> dict[str, Name]:
        """The names of asyncio, as measured."""
        return asyncio_names(self.measured)

    def found_under(self, name: str) -> str | None:
        """The described name under which a reader finds ``name``; None where the book does not have it."""
        return stands_for(name, self.names, self.described.keys())


def book() -> Book:
    """The book as it is on disk now; read anew only when something has changed."""
    files = [
        RUNS,
        SCHEDULES,
        IN_PAGE,
        ASYNCIO,
        DOCUMENTED,
        INSTEAD,
        TIMELINE,
        *SNIPPETS.rglob("*"),
        *DOCS.glob(f"*/{REFERENCE}"),
    ]
    return _read(tuple((file, file.stat().st_mtime_ns) for file in files if file.exists()))


@lru_cache(maxsize=1)
def _read(_state: tuple[tuple[Path, int], ...]) -> Book:
    return Book(
        snippets=read_snippets(),
        evidence=read_evidence(),
        measured=_complete(read_measured()),
        documented=read_documented(),
        instead=read_instead(),
        timeline=read_timeline(),
        described=described_names(),
        schedules=read_schedules(),
        in_page=read_in_page(),
    )


def _complete(measured: Measured) -> Measured:
    """``measured``, if no version is missing: what was not measured must not be shown as if it were not there."""
    for version in VERSIONS:
        if version_key(version) >= OLDEST_WITH_ASYNCIO and version not in measured.interpreters:
            raise PressError(
                f"asyncio was not measured on {version}",
                path=shown(ASYNCIO),
                mend="run `make prove` with that interpreter on the machine",
            )
    return measured


def described_names(docs: Path = DOCS) -> dict[str, str]:
    """Name → stem of the page whose api blocks describe it. Both languages describe the same ones; a check compares."""
    found = {}
    for path in sorted((docs / LANGUAGES[0]).glob(REFERENCE)):
        for directive in find_directives(path.read_text("utf-8").splitlines(), shown(path)):
            if directive.kind == "api":
                found.update({note.quoted: path.stem for note in directive.notes})
    return found
