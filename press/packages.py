"""What some programs import besides the standard library: installed for each interpreter apart, never into one of them.

A program names its packages in its header, for readers and `uv run`. Their exact releases, with hashes, are those of
requirements/programs.txt, for all programs alike.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from press.errors import PressError
from press.house import CACHE, TOP, shown
from press.interpreters import Interpreter
from press.snippets import Snippet

LOCK = TOP / "requirements" / "programs.txt"
_LOCKED = "installed-from"  # a file in each folder: the hash of the lock that it was filled from


def packages_folder(version: str) -> Path:
    """Where the packages for ``version`` are, or would be."""
    return CACHE / "packages" / version


def install_packages(snippets: Iterable[Snippet], interpreters: Iterable[Interpreter]) -> None:
    """Have the packages of ``snippets`` there, on each interpreter on which one that needs any is meant to work.

    Raises PressError where they cannot be installed.
    """
    needy = [snippet for snippet in snippets if snippet.dependencies]
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    for interpreter in interpreters:
        folder = packages_folder(interpreter.version)
        stamp = folder / _LOCKED
        if not any(snippet.allowed(interpreter.version) for snippet in needy):
            continue
        if not stamp.exists() or stamp.read_text("utf-8") != wanted:
            print(f"installing what programs import on {interpreter.version}", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
            _install(interpreter, folder)
            stamp.write_text(wanted, "utf-8")


def _install(interpreter: Interpreter, folder: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    where = ["--python", str(interpreter.executable), "--target", str(folder)]
    what = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    done = subprocess.run([uv, "pip", "install", "--quiet", *where, *what], capture_output=True, text=True, check=False)
    if done.returncode:
        raise PressError(
            f"cannot be installed for {interpreter.executable}:\n{done.stderr.strip()}",
            path=shown(LOCK),
            mend="is the network there? If a package has no build for this version, lock another: `make lock`",
        )
