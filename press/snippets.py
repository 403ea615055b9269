"""A snippet: one whole program of the book, its header, and what it is expected to do on each version.

Beside ``NAME.py`` stand its expectation files. Those without a version hold from the oldest version on, those with
one (``NAME@3.7.out``) hold from that version on, until the next that has one. Of each such *era* the files say all:

``.out``     what the program prints
``.stderr``  what it writes to the error stream while it works: warnings
``.err``     that it fails, and the line that the traceback ends with
"""

import hashlib
import re
import shlex
import sys
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from press.errors import PressError
from press.house import SNIPPETS, shown
from press.interpreters import VERSIONS, version_key

ALWAYS = ""  # the era of files without a version

_HEADER = re.compile(r"\A# /// script\n(?P<toml>(?:#(?: .*)?\n)*?)# ///\n+")
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+(\w+)", re.MULTILINE)
_EXPECTATION = re.compile(r"(?P<name>[^@]+)(?:@(?P<era>\d+\.\d+))?\.(?P<kind>out|err|stderr)$")


@dataclass(frozen=True)
class Outcome:
    """What a program does on one version: what it prints, what it writes to stderr, and how it fails, if it does."""

    stdout: str
    stderr: str = ""
    error: str | None = None

    @property
    def status(self) -> str:
        """``"pass"`` or ``"fails"``."""
        return "pass" if self.error is None else "fails"

    def files(self) -> dict[str, str]:
        """The expectation files that state this outcome: kind → text."""
        texts = {}
        if self.stdout or (self.error is None and not self.stderr):
            texts["out"] = self.stdout
        if self.stderr:
            texts["stderr"] = self.stderr
        if self.error is not None:
            texts["err"] = self.error + "\n"
        return texts


@dataclass(frozen=True)
class Snippet:
    """One program: ``name`` is its path below snippets/ without the ending, such as ``delegation/flatten``.

    ``dependencies`` are the packages that its header names; ``arguments`` are the words it is proven with.
    """

    name: str
    path: Path
    source: str
    header: str
    requires_python: str | None
    real_time: str | None
    dependencies: tuple[str, ...]
    arguments: tuple[str, ...]
    eras: dict[str, Outcome] = field(compare=False)

    @cached_property
    def sha256(self) -> str:
        """The hash of the file that evidence was measured on."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    @property
    def program(self) -> str:
        """The source without its header: what a page shows."""
        return self.source[len(self.header) :]

    @cached_property
    def imports(self) -> tuple[str, ...]:
        """Top-level names of the modules that the program imports, by pattern."""
        return tuple(sorted(imports_by_pattern(self.program) - {"__future__", "this"}))

    @property
    def command(self) -> str:
        """What a reader types to see what the page shows."""
        return shlex.join(["python", self.path.name, *self.arguments])

    @property
    def chapter(self) -> str:
        """The folder, which is also the stem of the page that teaches the program."""
        return self.name.partition("/")[0]

    def expected(self, version: str) -> Outcome | None:
        """What the expectation files say of ``version``; None where they say nothing."""
        eras = [era for era in self.eras if era == ALWAYS or version_key(era) <= version_key(version)]
        return self.eras[max(eras, key=_era_key)] if eras else None

    def allowed(self, version: str) -> bool:
        """Whether ``requires-python`` admits ``version``; all are admitted where there is none."""
        return self.requires_python is None or SpecifierSet(self.requires_python).contains(version + ".99")


def imports_by_pattern(source: str) -> set[str]:
    """The names with which imports seem to begin: not parsed, as some programs are not valid on this Python, or on any."""
    return set(_IMPORT.findall(source))


def _era_key(era: str) -> tuple[int, ...]:
    return () if era == ALWAYS else version_key(era)


def expectation_path(snippet: Path, era: str, kind: str) -> Path:
    """``…/flatten.py``, ``"3.7"``, ``"out"`` → ``…/flatten@3.7.out``."""
    return snippet.with_name(snippet.stem + (f"@{era}" if era else "") + f".{kind}")


def read_snippets(folder: Path = SNIPPETS) -> dict[str, Snippet]:
    """Every snippet below ``folder``, by name; raises PressError at what cannot be one."""
    snippets = {}
    for path in sorted(folder.glob("*/*.py")):
        snippet = read_snippet(path, folder)
        snippets[snippet.name] = snippet
    _refuse_strays(folder, snippets)
    return snippets


def read_snippet(path: Path, folder: Path = SNIPPETS) -> Snippet:
    """The snippet of one file below ``folder``."""
    try:
        source = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise PressError(f"is not UTF-8: {error}", path=shown(path), mend="save the file as UTF-8") from None
    if path.stem in sys.stdlib_module_names:
        raise PressError(
            "is what its neighbours would import instead of the standard library's module of that name",
            path=shown(path),
            mend="give it another name",
        )
    header = _HEADER.match(source)
    settings = _settings(path, header["toml"]) if header else {}
    tool = settings.get("tool", {}).get("press", {})
    return Snippet(
        name=path.relative_to(folder).with_suffix("").as_posix(),
        path=path,
        source=source,
        header=header[0] if header else "",
        requires_python=settings.get("requires-python"),
        real_time=tool.get("real-time"),
        dependencies=tuple(settings.get("dependencies", ())),
        arguments=tuple(tool.get("arguments", ())),
        eras=_read_eras(path),
    )


def _settings(path: Path, commented: str) -> dict[str, Any]:
    toml = "".join(line[2:] if line.startswith("# ") else line[1:] for line in commented.splitlines(keepends=True))
    try:
        settings = tomllib.loads(toml)
        SpecifierSet(settings.get("requires-python", ""))
    except (tomllib.TOMLDecodeError, InvalidSpecifier) as error:
        raise PressError(
            f"its '# /// script' header cannot be read: {error}",
            path=shown(path),
            line=1,
            mend='write it as PEP 723 says, such as: # requires-python = ">=3.3"',
        ) from None
    press = settings.get("tool", {}).get("press", {})
    for key in press.keys() - {"real-time", "arguments"}:
        raise PressError(
            f"[tool.press] has no setting {key!r}",
            path=shown(path),
            line=1,
            mend='there are only real-time = "REASON" and arguments = ["WORD", …]',
        )
    for key, words in (("dependencies", settings.get("dependencies", [])), ("arguments", press.get("arguments", []))):
        if not isinstance(words, list) or not all(isinstance(word, str) and word.isprintable() for word in words):
            raise PressError(
                f"{key} is no list of strings", path=shown(path), line=1, mend=f'write {key} = ["WORD", …]'
            )
    if "real-time" in press and not str(press["real-time"]).strip():
        raise PressError("real-time has no reason", path=shown(path), line=1, mend='write real-time = "REASON"')
    return settings


def _read_eras(path: Path) -> dict[str, Outcome]:
    texts: dict[str, dict[str, str]] = {}
    for file in expectation_files(path):
        match = _EXPECTATION.match(file.name)
        assert match is not None
        texts.setdefault(match["era"] or ALWAYS, {})[match["kind"]] = file.read_text("utf-8")
    return {
        era: Outcome(
            kinds.get("out", ""), kinds.get("stderr", ""), kinds["err"].rstrip("\n") if "err" in kinds else None
        )
        for era, kinds in sorted(texts.items(), key=lambda item: _era_key(item[0]))
    }


def expectation_files(path: Path) -> list[Path]:
    """The expectation files beside the snippet ``path``."""
    return sorted(
        file
        for file in path.parent.glob(f"{path.stem}[.@]*")
        if (match := _EXPECTATION.match(file.name)) and match["name"] == path.stem
    )


def _refuse_strays(folder: Path, snippets: dict[str, Snippet]) -> None:
    """A file that belongs to no snippet is a misspelt name or a leftover, and proves nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.parent.name != "__pycache__")
    for file in sorted(file for file in files if file.suffix != ".py"):
        match = _EXPECTATION.match(file.name)
        owner = file.relative_to(folder).parent.as_posix() + "/" + (match["name"] if match else file.stem)
        if match is None or owner not in snippets:
            raise PressError(
                "belongs to no program",
                path=shown(file),
                mend=f"name it after a snippet beside it (NAME.out, NAME@3.7.out, NAME@3.11.err), or delete it: {owner}.py is not there",
            )


def eras_of(outcomes: dict[str, Outcome]) -> dict[str, Outcome]:
    """The fewest eras that state ``outcomes`` (version → outcome): a new one wherever the outcome changes."""
    eras: dict[str, Outcome] = {}
    last = None
    for version in sorted(outcomes, key=version_key):
        if outcomes[version] != last:
            eras[version if eras or version != VERSIONS[0] else ALWAYS] = last = outcomes[version]
    return eras


def write_expectations(path: Path, eras: dict[str, Outcome]) -> None:
    """Make the files beside the snippet ``path`` state ``eras``, and nothing else."""
    wanted = {
        expectation_path(path, era, kind): text
        for era, outcome in eras.items()
        for kind, text in outcome.files().items()
    }
    for file in expectation_files(path):
        if file not in wanted:
            file.unlink()
    for file, text in wanted.items():
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
