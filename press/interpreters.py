"""The CPythons that the book is proven on, and where this machine keeps them."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Every version that the book speaks of as measured, oldest first.
VERSIONS = ("2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")

SYSTEM = (Path("/usr/bin"), Path("/bin"))  # what is there is what the system needs: nobody chose it, and it may be old


def version_key(version: str) -> tuple[int, ...]:
    """``"3.10"`` → ``(3, 10)``, so that versions sort as numbers."""
    return tuple(int(part) for part in version.split("."))


def before(version: str) -> str:
    """The measured version before ``version``, which is not the oldest: ``"3.6"`` → ``"2.7"``."""
    place = VERSIONS.index(version)
    assert place, f"{version} is the oldest version of the book"
    return VERSIONS[place - 1]


@dataclass(frozen=True)
class Interpreter:
    """One CPython of this machine: the version it answers for, and its executable."""

    version: str
    executable: Path


def find_interpreters() -> dict[str, Interpreter]:
    """The interpreters found, by version, oldest first; PATH goes before pyenv, pyenv before uv, the system's own last.

    Nothing is started: names tell the version, and the runner checks what each one says of itself.
    """
    found: dict[str, Interpreter] = {}
    for version, executable in _candidates():
        if version in VERSIONS and version not in found:
            found[version] = Interpreter(version, executable)
    return {version: found[version] for version in VERSIONS if version in found}


def missing_interpreters(found: dict[str, Interpreter]) -> str | None:
    """One line that names the versions not found and how to get them; None where all are there."""
    missing = [version for version in VERSIONS if version not in found]
    if not missing:
        return None
    wanted = " ".join(version for version in missing if version_key(version) >= (3, 8))
    get = f"`uv python install {wanted}`" if wanted else "pyenv"
    if any(version_key(version) < (3, 8) for version in missing):
        get += " (pyenv has those before 3.8)" if wanted else ""
    return f"not on this machine, so not run: CPython {', '.join(missing)}; get them with {get}"


def _candidates() -> Iterator[tuple[str, Path]]:
    # A pyenv shim is there for every version, and fails for those that are not selected.
    folders = [folder for folder in map(Path, filter(None, os.get_exec_path())) if folder.name != "shims"]
    yield from _named(folder for folder in folders if folder not in SYSTEM)
    yield from _installed(_pyenv_root() / "versions", re.compile(r"(\d+\.\d+)\.\d+$"), "bin/python")
    yield from _installed(_uv_folder(), re.compile(r"cpython-(\d+\.\d+)\.\d+[^+]*$"), "bin/python{version}")
    yield from _named(folder for folder in folders if folder in SYSTEM)


def _named(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Interpreters in folders of commands, by name."""
    path = os.pathsep.join(str(folder) for folder in folders)
    for version in VERSIONS:
        if found := shutil.which(f"python{version}", path=path):
            yield version, Path(found)


def _installed(folder: Path, name: re.Pattern[str], inside: str) -> Iterator[tuple[str, Path]]:
    """Interpreters in a version manager's folder, the newest patch release of each version first."""
    if not folder.is_dir():
        return
    for home in sorted(
        folder.iterdir(), key=lambda home: [int(n) for n in re.findall(r"\d+", home.name)], reverse=True
    ):
        if match := name.match(home.name):
            executable = home / inside.format(version=match[1])
            if executable.exists():
                yield match[1], executable


def _pyenv_root() -> Path:
    return Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))


def _uv_folder() -> Path:
    data = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share"))
    return Path(os.environ.get("UV_PYTHON_INSTALL_DIR", data / "uv/python"))
