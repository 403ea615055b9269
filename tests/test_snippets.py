"""Snippets and what stands beside them: what is read, what is refused, what is written."""

import pytest

from press.errors import PressError
from press.snippets import Outcome, eras_of, expectation_path, read_snippets, write_expectations

HEADER = '# /// script\n# requires-python = ">=3.4,<3.11"\n# dependencies = ["aiohttp"]\n# ///\n\n\n'


@pytest.fixture
def folder(tmp_path):
    """An empty book with one chapter."""
    (tmp_path / "chapter").mkdir()
    return tmp_path


def one(folder, source="print(1)\n", **expectations):
    """The snippet chapter/one with its files; `at_3_7_err` stands for one@3.7.err."""
    (folder / "chapter" / "one.py").write_text(source)
    for name, content in expectations.items():
        era, _, kind = name.rpartition("_")
        suffix = "@" + era.removeprefix("at_").replace("_", ".") if era else ""
        (folder / "chapter" / f"one{suffix}.{kind}").write_text(content)
    return read_snippets(folder)["chapter/one"]


def refused(folder):
    """What is said of a book that cannot be read."""
    with pytest.raises(PressError) as stopped:
        read_snippets(folder)
    return str(stopped.value).replace(str(folder), "")


def test_the_header_is_apart_from_the_program(folder):
    """Pages show the program; copies and downloads are both together."""
    snippet = one(folder, HEADER + "import time\n")
    assert (snippet.header, snippet.program) == (HEADER, "import time\n")
    assert snippet.requires_python == ">=3.4,<3.11"
    assert [version for version in ("2.7", "3.6", "3.10", "3.11") if snippet.allowed(version)] == ["3.6", "3.10"]
    assert (snippet.name, snippet.chapter) == ("chapter/one", "chapter")


def test_what_python_leaves_is_passed_over(folder):
    """Who runs a program that imports its neighbour finds a folder of compiled modules afterwards."""
    (folder / "chapter" / "__pycache__").mkdir()
    (folder / "chapter" / "__pycache__" / "one.cpython-311.pyc").write_bytes(b"")
    assert one(folder, out="1\n").eras


def test_expectations_hold_until_the_next(folder):
    """Of each version, the newest files that are not newer than it say all."""
    snippet = one(folder, out="old\n", at_3_7_out="new\n", at_3_11_err="ValueError: no\n", at_3_12_stderr="careful\n")
    assert snippet.expected("2.7") == snippet.expected("3.6") == Outcome("old\n")
    assert snippet.expected("3.7") == snippet.expected("3.10") == Outcome("new\n")
    assert snippet.expected("3.11") == Outcome("", error="ValueError: no")
    assert snippet.expected("3.15") == Outcome("", stderr="careful\n")


def test_a_version_of_which_no_file_speaks_has_no_expectation(folder):
    """That is for the prover to complain about."""
    snippet = one(folder, at_3_7_out="new\n")
    assert snippet.expected("3.6") is None


def test_imports_are_found_in_code_that_does_not_parse(folder):
    """Old programs are not valid here; `__future__` is not loaded for others."""
    snippet = one(folder, "from __future__ import print_function\nimport time, os\nfrom asyncio import run\nprint 1\n")
    assert snippet.imports == ("asyncio", "time")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "one.py",
            '# /// script\n# requires-python = ">=3.4\n# ///\n',
            "/chapter/one.py:1: its '# /// script' header cannot be read: Illegal character '\\n' (at line 1, column 25)\n"
            '    mend: write it as PEP 723 says, such as: # requires-python = ">=3.3"',
        ),
        (
            "one.py",
            "# /// script\n# [tool.press]\n# realtime = 'x'\n# ///\n",
            '/chapter/one.py:1: [tool.press] has no setting \'realtime\'\n    mend: there are only real-time = "REASON" and arguments = ["WORD", …]',
        ),
        (
            "one.py",
            "# /// script\n# [tool.press]\n# real-time = ''\n# ///\n",
            '/chapter/one.py:1: real-time has no reason\n    mend: write real-time = "REASON"',
        ),
        (
            "one.py",
            '# /// script\n# dependencies = "aiohttp"\n# ///\n',
            '/chapter/one.py:1: dependencies is no list of strings\n    mend: write dependencies = ["WORD", …]',
        ),
        (
            "one.py",
            '# /// script\n# [tool.press]\n# arguments = ["a\\tb"]\n# ///\n',
            '/chapter/one.py:1: arguments is no list of strings\n    mend: write arguments = ["WORD", …]',
        ),
        (
            "asyncio.py",
            "print(1)\n",
            "/chapter/asyncio.py: is what its neighbours would import instead of the standard library's module of that name\n"
            "    mend: give it another name",
        ),
        (
            "two.out",
            "2\n",
            "/chapter/two.out: belongs to no program\n"
            "    mend: name it after a snippet beside it (NAME.out, NAME@3.7.out, NAME@3.11.err), or delete it: "
            "chapter/two.py is not there",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(folder, name, content, message):
    """With the place and the mend."""
    (folder / "chapter" / name).write_text(content)
    assert refused(folder) == message


def test_a_file_in_another_encoding_is_refused(folder):
    """All versions read UTF-8."""
    (folder / "chapter" / "one.py").write_bytes(b"print('\xff')\n")
    assert "is not UTF-8" in refused(folder)


def test_an_era_begins_where_the_outcome_changes():
    """The first is without a version; what comes back later is an era again."""
    a, b = Outcome("a\n"), Outcome("b\n")
    assert eras_of({"2.7": a, "3.6": a, "3.10": b, "3.9": b, "3.11": a}) == {"": a, "3.9": b, "3.11": a}
    assert eras_of({"3.6": a, "3.7": a}) == {"3.6": a}


def test_writing_expectations_leaves_no_other(folder):
    """What is written is what is read again; files of former eras go."""
    snippet = one(folder, out="old\n", at_3_7_err="ValueError\n")
    eras = {"": Outcome("", error="SyntaxError: invalid syntax"), "3.6": Outcome(""), "3.12": Outcome("x\n", "old\n")}
    write_expectations(snippet.path, eras)
    assert read_snippets(folder)["chapter/one"].eras == eras
    assert {path.name for path in (folder / "chapter").iterdir()} == {
        "one.py",
        "one.err",
        "one@3.6.out",
        "one@3.12.out",
        "one@3.12.stderr",
    }
    assert expectation_path(snippet.path, "3.12", "out").name == "one@3.12.out"
