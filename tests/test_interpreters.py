"""Finding CPythons: on PATH, in pyenv, in uv, by the names that these give them."""

from pathlib import Path

import pytest

from press import interpreters
from press.interpreters import VERSIONS, Interpreter, find_interpreters, missing_interpreters, version_key


class Machine:
    """A machine's folders below ``top``, in which executables can be put."""

    def __init__(self, top):
        self.top = top

    def __call__(self, *places):
        for place in places:
            path = self.top / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("#!/bin/sh\n")
            path.chmod(0o755)


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with no Python at all, yet."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "uv"))
    return Machine(tmp_path)


def found(machine):
    """Version → where, below the machine's top."""
    return {version: str(one.executable.relative_to(machine.top)) for version, one in find_interpreters().items()}


def test_path_goes_before_pyenv_and_pyenv_before_uv(machine):
    """What the user has put on PATH is what the user means."""
    machine("bin/python3.13", "pyenv/versions/3.13.0/bin/python", "pyenv/versions/3.12.1/bin/python")
    machine("uv/cpython-3.12.4-linux-x86_64-gnu/bin/python3.12", "uv/cpython-3.14.0-linux-x86_64-gnu/bin/python3.14")
    assert found(machine) == {
        "3.12": "pyenv/versions/3.12.1/bin/python",
        "3.13": "bin/python3.13",
        "3.14": "uv/cpython-3.14.0-linux-x86_64-gnu/bin/python3.14",
    }


def test_the_systems_own_is_the_last_to_be_taken(machine, monkeypatch):
    """It is there because the system needs it, and may be an old patch release; but better than none."""
    monkeypatch.setattr(interpreters, "SYSTEM", (machine.top / "bin",))
    machine("bin/python3.11", "bin/python3.9", "pyenv/versions/3.11.7/bin/python")
    assert found(machine) == {"3.9": "bin/python3.9", "3.11": "pyenv/versions/3.11.7/bin/python"}


def test_the_newest_patch_release_is_taken(machine):
    """10 is more than 9."""
    machine("pyenv/versions/3.9.9/bin/python", "pyenv/versions/3.9.18/bin/python")
    assert found(machine) == {"3.9": "pyenv/versions/3.9.18/bin/python"}


def test_other_kinds_of_python_are_passed_over(machine):
    """Shims answer to every name; free-threaded builds, PyPy and virtual environments are not what is measured."""
    machine("pyenv/shims/python3.8", "pyenv/versions/3.13.0t/bin/python", "pyenv/versions/pypy3.9-7.3/bin/python")
    machine("uv/cpython-3.13.0+freethreaded-linux-x86_64-gnu/bin/python3.13", "pyenv/versions/myenv/bin/python")
    assert found(machine) == {}


def test_shims_on_path_are_passed_over(machine, monkeypatch):
    """They fail for versions that are not selected."""
    machine("pyenv/shims/python3.8")
    monkeypatch.setenv("PATH", str(machine.top / "pyenv" / "shims"))
    assert found(machine) == {}


def test_missing_interpreters_are_named_with_the_mend():
    """Uv has those from 3.8 on."""
    here = {version: Interpreter(version, Path("x")) for version in VERSIONS if version not in ("3.6", "3.14")}
    assert missing_interpreters(here) == (
        "not on this machine, so not run: CPython 3.6, 3.14; get them with `uv python install 3.14` "
        "(pyenv has those before 3.8)"
    )
    everything = {version: Interpreter(version, Path("x")) for version in VERSIONS}
    assert missing_interpreters(everything) is None


def test_versions_sort_as_numbers():
    """3.10 is after 3.9."""
    assert sorted(["3.10", "2.7", "3.9"], key=version_key) == ["2.7", "3.9", "3.10"]
