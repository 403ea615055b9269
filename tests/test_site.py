"""The built site: what is published, the contract of its data, and builds that stop."""

import json
import re
import shutil

import pytest

from press import site as press_site
from press.errors import PressError
from press.evidence import read_evidence
from press.house import LANGUAGES, SNIPPETS, TOP
from press.interpreters import VERSIONS
from press.site import new_site
from press.snippets import read_snippets


def test_programs_are_published_byte_for_byte(site):
    """Each at its own address."""
    published = {path.relative_to(site / "snippets"): path.read_bytes() for path in (site / "snippets").rglob("*.py")}
    assert published == {path.relative_to(SNIPPETS): path.read_bytes() for path in SNIPPETS.glob("*/*.py")}


def test_snippets_json_keeps_its_promise(site):
    """Fields and values are those that others build on, and agree with the evidence."""
    data = json.loads((site / "data" / "snippets.json").read_text("utf-8"))
    evidence = read_evidence()
    assert data.keys() == {"interpreters", "snippets"}
    assert data["interpreters"] == evidence.interpreters
    assert data["snippets"].keys() == read_snippets().keys()
    for name, snippet in read_snippets().items():
        entry = data["snippets"][name]
        assert entry.keys() == {"requires_python", "pages", "runs"}
        assert entry["requires_python"] == snippet.requires_python
        assert {page.split("/")[0] for page in entry["pages"]} == set(LANGUAGES)
        for page in entry["pages"]:
            assert (site / page / "index.html").exists(), f"{name}: {page} is not published"
        assert tuple(entry["runs"]) == VERSIONS
        for version, run in entry["runs"].items():
            assert run.keys() == {"status", "error"}
            assert (run["status"], run["error"]) == (
                evidence.runs[name][version].status,
                evidence.runs[name][version].error,
            )
            assert (run["status"] == "fails") == (run["error"] is not None)


def test_every_page_has_a_markdown_copy(site):
    """Beside its HTML, without directives, front matter or ids."""
    for language in LANGUAGES:
        pages = list((site / language).rglob("index.html"))
        assert pages
        for page in pages:
            copy = page.with_name("index.md").read_text("utf-8")
            assert copy.startswith("# "), f"{page}: {copy[:60]!r}"
            prose = re.sub(r"^(```|~~~).*?^\1$", "", copy, flags=re.MULTILINE | re.DOTALL)
            assert not re.search(r"^/{3}|^---$|\{ #|</?span", prose, re.MULTILINE), (
                f"{page.with_name('index.md')}: site markup is left"
            )


def test_no_page_shows_unread_markup(site):
    """A block that nothing has read would stand on the page as text."""
    for page in site.rglob("index.html"):
        article = page.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        left = re.findall(r"^.*(?:<p>|^)/{3}.*$", article, re.MULTILINE)
        assert not left, f"{page}: {left}"


def test_ids_on_a_page_are_unique(site):
    """A link would lead to the first of two."""
    for page in site.rglob("*.html"):
        ids = re.findall(r'\sid="([^"]+)"', page.read_text("utf-8"))
        twice = {name for name in ids if ids.count(name) > 1}
        assert not twice, f"{page.relative_to(site)}: more than one id {sorted(twice)}"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the book's sources, which a test may damage; builds of the English edition read it."""
    for name in ("docs", "snippets", "evidence"):
        shutil.copytree(TOP / name, tmp_path / name)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(TOP / name, tmp_path / name)
    monkeypatch.setattr(press_site, "CONFIGS", {"en": tmp_path / "mkdocs.en.yml"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(copy):
    """Build the English edition of a copy; returns what is said when it stops."""
    with pytest.raises(PressError) as stopped:
        press_site.build_edition("en", copy / "site")
    return str(stopped.value)


def edit(copy, old, new, page="docs/en/delegation.md"):
    """Replace ``old`` once in a page of the copy."""
    path = copy / page
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_an_unknown_snippet_stops_the_build(copy):
    """Page, line and mend are named."""
    line = edit(copy, "/// snippet | delegation/layers", "/// snippet | delegation/players")
    assert build(copy) == (
        f"docs/en/delegation.md:{line}: there is no snippet delegation/players\n"
        "    mend: write snippets/delegation/players.py, or name one that is there"
    )


def test_a_note_that_matches_no_line_stops_the_build(copy):
    """Page, line and mend are named."""
    line = edit(
        copy, "\n/// snippet | delegation/layers\n\n", "\n/// snippet | delegation/layers\n\n`nowhere`\n:   Gone.\n\n"
    )
    assert build(copy) == (
        f"docs/en/delegation.md:{line + 3}: `nowhere` is on no line of delegation/layers\n"
        "    mend: quote a part of the program that is on exactly one line"
    )


def test_a_link_to_nowhere_stops_the_build(copy, caplog):
    """MkDocs names the page and the link; a warning of its is an error here."""
    edit(copy, "# ", "[gone](gone.md)\n\n# ", page="docs/en/index.md")
    assert "MkDocs could not build the en edition" in build(copy)
    assert "'index.md' contains a link 'gone.md'" in caplog.text


def test_a_link_to_a_missing_heading_stops_the_build(copy, caplog):
    """The same for the part after #."""
    edit(copy, "(delegation.md)", "(delegation.md#gone)", page="docs/en/index.md")
    assert "MkDocs could not build the en edition" in build(copy)
    assert "delegation.md#gone" in caplog.text


def test_a_failed_build_leaves_the_last_good_site(tmp_path, monkeypatch):
    """The new site takes its place only when it is complete."""
    monkeypatch.setattr(press_site, "SITE", tmp_path / "site")
    with new_site() as site:
        (site / "index.html").write_text("good")
    with pytest.raises(RuntimeError), new_site() as site:
        (site / "index.html").write_text("half")
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text() == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
