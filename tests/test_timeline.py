"""The timeline: its entries are well made, proven, and drawn."""

import re
from dataclasses import replace

import pytest

from press.book import book
from press.errors import PressError
from press.evidence import Evidence, Run
from press.house import LANGUAGES
from press.interpreters import VERSIONS, version_key
from press.snippets import Snippet
from press.timeline import Entry, read_timeline, timeline_data, timeline_filter, timeline_markdown, unproven
from press.timeline_picture import timeline_picture
from tests.test_book import expect_none

# What the note that the book grew from has in its timeline and between its chapters: version → ids of entries.
OF_THE_NOTE = {
    "2.2": {"generators"},
    "2.5": {"yield-expression"},
    "3.3": {"yield-from"},
    "3.4": {"asyncio"},
    "3.5": {"async-await"},
    "3.6": {"async-generators", "async-comprehensions"},
    "3.7": {"async-keywords", "asyncio-run"},
}


def test_every_entry_is_proven_or_says_that_it_was_not_run():
    """A proof passes on its version and fails on the one before; one that does not fails here."""
    whole = book()
    expect_none(unproven(whole.timeline, whole.snippets, whole.evidence, whole.names))
    assert sum(entry.proof is not None for entry in whole.timeline) > 100


def test_every_measured_version_has_entries_and_so_have_those_of_the_note():
    """From 2.2 on."""
    entries: dict[str, set[str]] = {}
    for entry in book().timeline:
        entries.setdefault(entry.version, set()).add(entry.id)
    assert set(VERSIONS[1:]) <= set(entries)
    missing = {version: ids - entries.get(version, set()) for version, ids in OF_THE_NOTE.items()}
    assert not any(missing.values()), f"{missing}; there are {entries}"


def test_a_name_that_came_with_a_version_is_measured_to_have_come_with_it():
    """Except where the entry is of a version that was not measured, or the name is exported later than it came."""
    whole = book()
    later = {f"asyncio.Server.{name}" for name in ("get_loop", "is_serving", "serve_forever", "start_serving")}
    wrong = [
        f"{entry.id}: {name} came with {whole.names[name].added}, not with {entry.version}"
        for entry in whole.timeline
        for name in entry.names
        if entry.kind == "added" and entry.version in VERSIONS[2:] and name not in later
        if whole.names[name].added != entry.version
    ]
    gone = [
        f"{entry.id}: {name} is gone since {whole.names[name].removed}, not since {entry.version}"
        for entry in whole.timeline
        for name in entry.names
        if entry.kind == "removed" and whole.names[name].removed != entry.version
    ]
    assert not wrong + gone, "\n".join(wrong + gone)


ENTRY = Entry(
    id="first",
    version="3.7",
    date="2018-06-27",
    kind="added",
    area="library",
    title={"zh": "甲", "en": "`one`"},
    text={"zh": "乙。", "en": "Two."},
    source=("PEP 1", "https://peps.python.org/pep-0001/"),
    names=("asyncio.run",),
    proof="history/first",
)
PASSES, FAILS = Run("pass", None, None), Run("fails", "SyntaxError: no", None)


def proven(**runs):
    """Evidence and program of ENTRY's proof, with other runs than that it works from 3.7 on."""
    snippet = Snippet(
        "history/first", book().snippets["history/generator_expression"].path, "pass\n", "", None, None, (), (), {}
    )
    by_version = {v: PASSES if version_key(v) >= (3, 7) else FAILS for v in VERSIONS} | {
        v.replace("v", ""): r for v, r in runs.items()
    }
    return {"history/first": snippet}, Evidence({}, {snippet.name: snippet.sha256}, {snippet.name: by_version})


def told(entry, snippets, evidence):
    """What is said of an entry."""
    return [complaint.problem for complaint in unproven([entry], snippets, evidence, ["asyncio.run"])]


def test_a_good_proof_is_not_complained_of():
    """It passes on 3.7 and fails on 3.6."""
    assert told(ENTRY, *proven()) == []


def test_a_proof_that_fails_on_its_version_or_passes_before_is_told():
    """With the error."""
    assert told(ENTRY, *proven(**{"3.7": FAILS})) == ["history/first fails on 3.7: SyntaxError: no"]
    assert told(ENTRY, *proven(**{"3.6": PASSES})) == ["history/first passes on 3.6 already"]


def test_what_cannot_be_proven_is_told():
    """No program of that name, a name that nothing has."""
    assert told(replace(ENTRY, proof="history/none"), *proven()) == ["there is no program history/none"]
    assert told(replace(ENTRY, names=("asyncio.fly",)), *proven()) == ["names asyncio.fly, which no version has"]


TOML = """
[[entry]]
id = "first"
version = "3.7"
date = "2018-06-27"
kind = "added"
area = "library"
title = {zh = "甲", en = "one"}
text = {zh = "乙。", en = "Two."}
source = ["PEP 1", "https://peps.python.org/pep-0001/"]
"""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (TOML.replace('kind = "added"', 'kind = "new"'), "first: kind is 'new'\n    mend: it must be one of added,"),
        (TOML.replace('area = "library"', 'area = "all"'), "first: area is 'all'"),
        (TOML.replace('title = {zh = "甲", en = "one"}', 'title = {en = "one"}'), "first: title is {'en': 'one'}"),
        (TOML.replace('date = "2018-06-27"', ""), "first: has no date"),
        (TOML.replace('"2018-06-27"', "2018-06-27"), "mend: it must be a date in quotes"),
        (TOML.replace('version = "3.7"', "version = 3.7"), "first: version is 3.7"),
        (TOML.replace('["PEP 1", ', "["), "mend: it must be a name and an address"),
        (TOML + 'note = "x"\n', "first: note is 'x'"),
        (TOML.replace("3.7", "3.5") + 'proof = "history/a"\n', "3.5 was not run, so nothing is proven of it"),
        (TOML.replace("[[entry]]", "[entry]"), "is no list of entries"),
        (TOML + TOML, "two entries have the id first"),
        (TOML + 'proof = "history/b"\nprogram = "c/d"\n', "first: has a proof and a program"),
        ("[[entry", "cannot be read"),
    ],
)
def test_an_entry_that_is_not_well_made_is_refused(tmp_path, wrong, said):
    """By its id, with the mend."""
    (tmp_path / "timeline.toml").write_text(wrong, "utf-8")
    with pytest.raises(PressError) as raised:
        read_timeline(tmp_path / "timeline.toml")
    assert said in str(raised.value)


def test_a_row_says_kind_title_proof_and_source():
    """The title is the entry's own address; the error is that of the version before."""
    _, evidence = proven()
    lines = timeline_markdown([ENTRY], evidence, "en", lambda name: f"<{name}>")
    assert lines[:3] == ["### 3.7 { #v3-7 }", "", "2018-06-27"]
    assert lines[4] == (
        '- <span data-kind="added" data-area="library">added</span> **[`one`](#first){ #first }**: Two. '
        "<history/first> passes from here on, and fails on 3.6: `SyntaxError: no`. "
        "[PEP 1](https://peps.python.org/pep-0001/)"
    )


def test_entries_are_sorted_by_version(tmp_path):
    """However they stand in the file; those of one version stay in its order."""
    second = TOML.replace("first", "second").replace("3.7", "3.10")
    (tmp_path / "timeline.toml").write_text(second + TOML + TOML.replace("first", "third"), "utf-8")
    assert [entry.id for entry in read_timeline(tmp_path / "timeline.toml")] == ["first", "third", "second"]


def test_a_proof_that_is_new_is_said_to_be_unproven():
    """In a draft; nothing is claimed of it."""
    (line,) = [line for line in timeline_markdown([ENTRY], Evidence({}, {}, {}), "en", str) if line.startswith("-")]
    assert "not yet proven" in line
    assert "None" not in line


def test_the_picture_has_a_row_a_version_and_a_shape_a_kind():
    """Time runs down; marks of one version and area stand side by side."""
    kinds = ("added", "changed", "deprecated", "removed")
    entries = [replace(ENTRY, id=kind, kind=kind, version=version) for version in ("3.7", "3.8") for kind in kinds]
    picture = timeline_picture(entries, "en").partition("<figcaption>")[0]
    marks = re.findall(r'<path class="(?!rule)(\w+)" d="M([\d.]+),([\d.]+)([^"]*)"', picture)
    assert len({(x, y) for _, x, y, _ in marks}) == 8
    shapes = {kind: re.sub(r"[\d., ]", "", rest) for kind, _, _, rest in marks}
    assert len(set(shapes.values())) == 4
    tops = [float(y) for _, _, y, _ in marks]
    assert max(tops[:4]) < min(tops[4:])


def test_a_row_of_a_version_that_was_not_run_says_so():
    """And names the program that shows the thing where it was."""
    entry = replace(ENTRY, version="3.3", proof=None, program="delegation/layers")
    (line,) = [line for line in timeline_markdown([entry], Evidence({}, {}, {}), "en", str) if line.startswith("-")]
    assert "*not run here*. Program: delegation/layers. [PEP 1]" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_a_mark_for_each_entry_and_tells_its_counts(language):
    """Four shapes, a row a version, and a sentence for those who do not see it."""
    entries = book().timeline
    picture = timeline_picture(entries, language).partition("<figcaption>")[0]
    for kind in ("added", "changed", "deprecated", "removed"):
        marks = len(re.findall(f'<path class="{kind}"', picture))
        assert marks == sum(entry.kind == kind for entry in entries)
    (counts,) = re.findall('aria-label="([^"]*)"', picture)
    for version in {entry.version for entry in entries}:
        assert f"{version} {sum(entry.version == version for entry in entries)}" in counts


def test_the_data_has_the_promised_fields():
    """And no other."""
    (row,) = timeline_data([ENTRY])
    assert row == {
        "id": "first",
        "version": "3.7",
        "date": "2018-06-27",
        "kind": "added",
        "title": {"zh": "甲", "en": "`one`"},
        "source": ["PEP 1", "https://peps.python.org/pep-0001/"],
        "proof": "history/first",
        "names": ["asyncio.run"],
    }


def test_the_filter_offers_what_there_is():
    """Each version once."""
    html = timeline_filter([ENTRY, replace(ENTRY, id="second")], "en")
    assert html.count('<option value="3.7">') == 1
    assert '<option value="removed">removed</option>' in html
