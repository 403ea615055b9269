"""Programs with packages and arguments: they get what their headers ask for, and others do not."""

import asyncio
from pathlib import Path

import pytest

from press import packages
from press.errors import PressError
from press.packages import install_packages
from press.prove import prove
from press.snippets import Outcome
from tests.proving import programs, those

IMPORTS = """
    try:
        import aiosignal
        print("imports it")
    except ImportError as error:
        print(error)
"""
NEEDY = """
    # /// script
    # requires-python = ">=3.10"
    # dependencies = ["aiosignal"]
    # ///

"""


def test_only_a_program_that_names_a_package_can_import_it(tmp_path: Path):
    """On each interpreter that its header admits; a program beside it that names none cannot."""
    two = programs(tmp_path, needy=NEEDY + IMPORTS, plain=IMPORTS)
    interpreters = those("3.9", "3.10", "3.15")
    proof = asyncio.run(prove(two, interpreters))
    absent = "No module named 'aiosignal'\n"
    expected = {
        "needy": {i.version: Outcome(absent if i.version == "3.9" else "imports it\n") for i in interpreters},
        "plain": {i.version: Outcome(absent) for i in interpreters},
    }
    assert {snippet.path.stem: proof.outcomes(snippet) for snippet in two} == expected


def test_arguments_are_those_of_the_header(tmp_path: Path):
    """A program finds them in sys.argv, after its own path, on every version; readers see the command."""
    source = """
        # /// script
        # [tool.press]
        # arguments = ["--help", "two words"]
        # ///

        import os
        import sys

        print([os.path.basename(word) for word in sys.argv])
    """
    (snippet,) = programs(tmp_path, greedy=source)
    interpreters = those("2.7", "3.6", "3.15")
    outcomes = asyncio.run(prove([snippet], interpreters)).outcomes(snippet)
    assert outcomes == {i.version: Outcome("['greedy.py', '--help', 'two words']\n") for i in interpreters}
    assert snippet.command == "python greedy.py --help 'two words'"


def test_packages_that_cannot_be_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The lock, the interpreter and what the installer said are named, and nothing passes for installed."""
    lock = tmp_path / "programs.txt"
    lock.write_text("idna==3.20 --hash=sha256:" + 64 * "0" + "\n", "utf-8")
    monkeypatch.setattr(packages, "LOCK", lock)
    monkeypatch.setattr(packages, "CACHE", tmp_path)
    (newest,) = those("3.15")
    for _ in range(2):
        with pytest.raises(PressError, match=r"(?s)programs.txt: cannot be installed for .*python3.15:\n.*idna"):
            install_packages(programs(tmp_path, needy=NEEDY), [newest])
