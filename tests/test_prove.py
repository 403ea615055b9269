"""A proof of small books: what is found, what is written, what is kept."""

import asyncio
import json

import pytest

from press import evidence, house, in_page, introspection, prove, schedule, snippets
from press.errors import NotProvenError
from press.interpreters import VERSIONS, find_interpreters
from press.page_pythons import page_pythons
from press.schedule import RECORDED_ON

PROGRAM = "import sys\nprint(sys.version_info[0])\n"


@pytest.fixture
def book(tmp_path, monkeypatch):
    """A book with one program in a folder of its own, proven on the oldest and the newest interpreter found."""
    found = find_interpreters()
    few = {version: found[version] for version in (next(iter(found)), list(found)[-1])}
    monkeypatch.setattr(house, "SNIPPETS", tmp_path / "snippets")
    monkeypatch.setattr(prove, "find_interpreters", lambda: few)
    monkeypatch.setattr(prove, "read_snippets", lambda: snippets.read_snippets(tmp_path / "snippets"))
    monkeypatch.setattr(evidence, "RUNS", tmp_path / "runs.json")
    monkeypatch.setattr(prove, "read_evidence", lambda: evidence.read_evidence(tmp_path / "runs.json"))
    monkeypatch.setattr(prove, "write_evidence", lambda found: evidence.write_evidence(found, tmp_path / "runs.json"))
    monkeypatch.setattr(prove, "read_measured", lambda: introspection.read_measured(tmp_path / "asyncio.json"))
    monkeypatch.setattr(
        prove, "write_measured", lambda found: introspection.write_measured(found, tmp_path / "asyncio.json")
    )
    monkeypatch.setattr(evidence, "VERSIONS", tuple(few))
    monkeypatch.setattr(prove, "drawn_programs", list)
    monkeypatch.setattr(prove, "write_in_page", lambda _found: None)  # the record is the book's
    monkeypatch.setattr(in_page, "page_pythons", lambda: page_pythons()[-1:])
    monkeypatch.setattr(prove, "read_schedules", lambda: schedule.read_schedules(tmp_path / "schedules.json"))
    monkeypatch.setattr(
        prove, "write_schedules", lambda found: schedule.write_schedules(found, tmp_path / "schedules.json")
    )
    (tmp_path / "snippets" / "chapter").mkdir(parents=True)
    (tmp_path / "snippets" / "chapter" / "major.py").write_text(PROGRAM)
    return tmp_path


def find():
    """The interpreters of the small book."""
    return vars(prove)["find_interpreters"]()


def prove_it(*, update=False):
    """`make prove`, and with ``update``, `make prove UPDATE=1`."""
    asyncio.run(prove.prove_all(update))


def files(book):
    """The program's expectation files and what is in them."""
    folder = book / "snippets" / "chapter"
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.suffix != ".py"}


def test_updating_writes_expectations_and_evidence_and_shows_the_difference(book, capsys):
    """Each change of output begins an era of its own."""
    prove_it(update=True)
    oldest, newest = find()
    assert files(book) == {"major.out": "2\n", f"major@{newest}.out": "3\n"} or oldest != VERSIONS[0]
    shown = capsys.readouterr().out
    assert "major: new" in shown
    assert "    +2" in shown
    record = json.loads((book / "runs.json").read_text())
    assert set(record["snippets"]["chapter/major"]["runs"]) == {oldest, newest}
    assert newest in json.loads((book / "asyncio.json").read_text())["interpreters"]


def test_what_pages_draw_is_recorded(book, monkeypatch, capsys):
    """On the stated version; what has no schedule is refused, with the mend."""
    found = find_interpreters()
    if RECORDED_ON not in found:
        pytest.skip(f"CPython {RECORDED_ON} is not on this machine")
    monkeypatch.setattr(prove, "find_interpreters", lambda: {RECORDED_ON: found[RECORDED_ON]})
    monkeypatch.setattr(evidence, "VERSIONS", (RECORDED_ON,))
    (book / "snippets" / "chapter" / "ones.py").write_text("it = (1 for _ in range(3))\nprint(next(it))\n")
    monkeypatch.setattr(prove, "drawn_programs", lambda: ["chapter/ones"])
    prove_it(update=True)
    recorded = json.loads((book / "schedules.json").read_text())
    assert list(recorded) == ["chapter/ones"]
    assert recorded["chapter/ones"]["variants"][0]["versions"] == [RECORDED_ON]
    monkeypatch.setattr(prove, "drawn_programs", lambda: ["chapter/major"])
    capsys.readouterr()
    with pytest.raises(NotProvenError):
        prove_it()
    assert "has neither tasks nor generators\n    mend: draw no schedule of it" in capsys.readouterr().err
    assert json.loads((book / "schedules.json").read_text()) == recorded


def test_a_program_without_expectations_is_not_proven(book, capsys):
    """The message says how to write them; nothing is put on record."""
    with pytest.raises(NotProvenError):
        prove_it()
    assert "nothing says what it prints\n    mend: `make prove UPDATE=1`" in capsys.readouterr().err
    assert not (book / "runs.json").exists()


def test_one_changed_character_is_shown_as_a_difference(book, capsys):
    """The expectation file is named, and the evidence stays as it was."""
    prove_it(update=True)
    before = (book / "runs.json").read_text()
    expectation = max((book / "snippets" / "chapter").glob("*.out"))
    expectation.write_text("4\n")
    with pytest.raises(NotProvenError):
        prove_it()
    told = capsys.readouterr().err
    assert expectation.name in told
    assert "    -4\n    +3" in told
    assert (book / "runs.json").read_text() == before


def test_what_varies_is_not_accepted(book, capsys):
    """A set of strings comes out in another order with another hash seed; both outputs are shown."""
    (book / "snippets" / "chapter" / "order.py").write_text("print({'tea', 'egg', 'rice', 'milk', 'salt'})\n")
    with pytest.raises(NotProvenError):
        prove_it(update=True)
    told = capsys.readouterr().err
    assert "order.py on" in told
    assert "its output varies from run to run" in told
    assert "one run (hash seed 0)" in told
    assert "another (hash seed" in told


def test_what_only_the_virtual_clock_prints_is_not_accepted(book, capsys):
    """The run in real time shows that the clock tells the truth; here the program looks behind it."""
    program = "import time\nprint(type(time.sleep).__name__)\n"
    (book / "snippets" / "chapter" / "peek.py").write_text(program)
    monkey = "import time\nstart = time.time()\nprint(start < 1767225600 + 10**5)\n"
    (book / "snippets" / "chapter" / "peek.py").write_text(monkey)
    with pytest.raises(NotProvenError):
        prove_it(update=True)
    assert "real time and the virtual clock disagree" in capsys.readouterr().err


def test_the_header_must_say_where_the_program_works(book, capsys):
    """A requires-python that admits a version on which it fails is a finding."""
    program = '# /// script\n# requires-python = ">=3.99"\n# ///\n\nprint(1)\n'
    (book / "snippets" / "chapter" / "claim.py").write_text(program)
    with pytest.raises(NotProvenError):
        prove_it(update=True)
    assert "works, but requires-python says >=3.99" in capsys.readouterr().err


def test_runs_of_absent_interpreters_stay_on_record(book, monkeypatch):
    """Who has fewer interpreters does not forget what others measured, as long as the source is the same."""
    prove_it(update=True)
    oldest, newest = find()
    only_newest = {newest: find()[newest]}
    monkeypatch.setattr(prove, "find_interpreters", lambda: only_newest)
    prove_it()
    assert set(json.loads((book / "runs.json").read_text())["snippets"]["chapter/major"]["runs"]) == {oldest, newest}
