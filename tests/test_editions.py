"""All that can be taken away: the same bytes for the same commit, sums that agree, programs as they were run."""

import hashlib
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from press.editions.chapters import Chapter, check_links, read_article
from press.editions.cheat_sheet import PAGES, Card, read_sheet, stretch
from press.editions.commit import EPOCH, stamp
from press.editions.layout import EMPTY, Typesetter, gaps
from press.editions.make import STEM
from press.errors import PressError
from press.house import LANGUAGES, SNIPPETS, TOP
from press.snippets import read_snippets

# A small PDF, EPUB, zip and cheat sheet, made by a process of its own.
MAKE = """
import sys
from pathlib import Path
from press.editions import epub, chapters, commit, cheat_sheet, programs_zip, archive
from press.editions.make import title_of
site, folder = map(Path, sys.argv[1:])
commit._git = lambda *_: ""  # what is changed or committed meanwhile is no matter
now = commit.stamp()
title = title_of("zh", site)
everything = chapters.read_chapters(site, "zh")
few = [it for it in everything if it.stem == "delegation"]
epub.write_epub(everything, title, "zh", now, folder / "a.epub")
cheat_sheet.write_cheat_sheet(title, "zh", now, folder / "a.pdf")
programs_zip.write_programs(title, now, folder / "a.zip")
archive.write_archive(site, now, folder / "b.zip")
from press.editions.layout import Typesetter, fill_in
from press.editions.on_paper import on_paper
setter = Typesetter("zh")
laid = setter.lay_out("delegation", on_paper(few[0], "zh"), 1)
fill_in(laid, {it.target: 1 for it in laid.references})
laid.document.write_pdf(folder / "b.pdf", pdf_tags=True, pdf_identifier=b"same")
"""


def test_the_same_commit_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Made twice, by processes whose sets and dictionaries have other orders, on another day."""
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(TOP), EPOCH: "1764547200"}
        subprocess.run([sys.executable, "-c", MAKE, site, folder], env=environment, check=True, cwd=TOP)
        made.append({file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()})
    assert made[0].keys() == {"a.epub", "a.pdf", "a.zip", "b.zip", "b.pdf"}
    assert made[0] == made[1]


def test_without_a_date_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock's date would be another one each time; the variable is named."""
    monkeypatch.setattr("press.editions.commit._git", lambda *_: "")
    monkeypatch.delenv(EPOCH, raising=False)
    with pytest.raises(PressError, match="SOURCE_DATE_EPOCH=1764547200 make editions"):
        stamp()
    monkeypatch.setenv(EPOCH, "yesterday")
    with pytest.raises(PressError, match="SOURCE_DATE_EPOCH=yesterday"):
        stamp()


def test_sums_and_sizes_agree(downloads: Path) -> None:
    """`sha256sum --check` is content, and the page of each language lists every file."""
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=downloads, check=True, capture_output=True)
    files = {file.name: file for file in downloads.iterdir()}
    for language in LANGUAGES:
        page = (downloads.parent / language / "downloads" / "index.html").read_text("utf-8")
        listed = dict(re.findall(r'href="../../downloads/([^"]+)" download>.*?<code>([0-9a-f]{64})</code>', page))
        assert listed.keys() == files.keys() - {"SHA256SUMS"}
        for name, told in listed.items():
            assert told == hashlib.sha256(files[name].read_bytes()).hexdigest(), name


def test_the_zip_has_what_was_run(downloads: Path) -> None:
    """Every program and every expectation, byte for byte, and a README that says how to run them."""
    with ZipFile(downloads / f"{STEM}-programs.zip") as archive:
        top = f"{STEM}-programs/"
        files = {name.removeprefix(top): archive.read(name) for name in archive.namelist()}
    assert "uv run" in files.pop("README.txt").decode()
    files.pop("LICENSE")
    assert files == {
        file.relative_to(SNIPPETS).as_posix(): file.read_bytes() for file in SNIPPETS.glob("*/*") if file.is_file()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_has_every_program(language: str, downloads: Path) -> None:
    """In fences, and no link that leads out of the file but to the web."""
    text = (downloads / f"{STEM}-{language}.md").read_text("utf-8")
    missing = [name for name, it in read_snippets().items() if f"```python\n{it.source.rstrip()}\n```" not in text]
    assert not missing, missing[:3]
    prose = re.sub(r"^(```|~~~).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    assert not re.findall(r"\]\((?!https?:)[^)\s]*index\.md\)", prose)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cheat_sheet_is_two_pages_of_programs(language: str, downloads: Path) -> None:
    """What stands on it is in the programs."""
    import pypdfium2 as pdfium

    sheet = pdfium.PdfDocument(downloads / f"cheat-sheet-{language}.pdf")
    assert len(sheet) == PAGES
    text = re.sub(r"\s+", "", sheet[0].get_textpage().get_text_bounded())
    for card in read_sheet()["card"]:
        snippet = read_snippets()[card["program"]]
        code = stretch(snippet.program, Card(card["title"], card["program"], card.get("from", ""), card.get("to", "")))
        assert re.sub(r"\s+", "", code) in text, f"{card['program']} is not on the sheet as it is"


def test_a_quote_that_is_nowhere_stops_the_sheet() -> None:
    """The file, the program and the mend are named."""
    card = Card({}, "locks/semaphore", "async def nothing")
    with pytest.raises(
        PressError, match=r"docs/cheat_sheet.toml: `async def nothing` is on no lines of locks/semaphore"
    ):
        stretch(read_snippets()["locks/semaphore"].program, card)


def test_a_link_to_nowhere_stops_the_editions(site: Path) -> None:
    """The chapter and the link are named."""
    chapter = Chapter("tasks", None, read_article(site, "en", "tasks"))
    for link in chapter.article.iter("a"):
        link.set("href", "#tasks.gone")
    with pytest.raises(PressError, match=r"tasks: the link “.*” leads to #tasks\.gone, which is nowhere in the book"):
        check_links([chapter])


def small_article(html: str) -> Chapter:
    """A chapter of a few words."""
    import tinyhtml5

    article = tinyhtml5.parse(f"<article><h1>Small</h1>{html}</article>", namespace_html_elements=False).find(
        ".//article"
    )
    assert article is not None
    return Chapter("small", None, article)


def test_a_page_that_is_mostly_empty_is_found() -> None:
    """What cannot be broken leaves the page before it empty."""
    chapter = small_article('<p>First</p><div style="break-inside: avoid; height: 250mm"><p>Tall</p></div><p>Last</p>')
    laid = Typesetter("en").lay_out("small", chapter.article, 1)
    (number, empty), *_ = gaps(laid.document)
    assert number == 0
    assert empty > EMPTY


def test_a_character_without_a_glyph_is_found() -> None:
    """A sign that no font has is named, with its chapter."""
    from press.editions.pdf import heed_glyphs

    chapter = small_article("<p>A sign: \U0001e7e0</p>")
    typesetter = Typesetter("en")
    laid = typesetter.lay_out("small", chapter.article, 1)
    laid.document.write_pdf()
    with pytest.raises(PressError, match=r"^small: .*U\+1E7E0"):
        heed_glyphs(typesetter, [chapter])


def test_what_is_wrong_is_said_across_processes() -> None:
    """Editions are made by several; place, line and mend come through."""
    error = PressError("gone", path="docs/en/tasks.md", line=7, mend="bring it back")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_notes_and_prompts_are_not_in_code() -> None:
    """The numbers of notes are drawn, links in code are gone, and no line is broken."""
    from press.editions.on_paper import COLUMNS, on_paper

    long = "x = " + "1" * COLUMNS
    chapter = small_article(
        '<figure class="listing"><pre><code data-program><a class="name" href="#a">f</a>()'
        f'<span class="note-mark" data-note="1"></span>\n\n\n{long}\n</code></pre></figure>'
    )
    code = on_paper(chapter, "en").find(".//pre")
    assert code is not None
    assert "".join(code.itertext()) == f"f()\n\n\n{long}\n"
    assert not list(code.iter("a"))
    assert code.get("style", "").startswith("font-size: ")


def test_no_chinese_character_stands_alone() -> None:
    """The ends of paragraphs, notes and cells are not broken, nor what follows a link from the number of its footnote."""
    from press.editions.on_paper import on_paper

    chapter = small_article(
        "<p>第二次请求时问了两次</p><p>退出 <code>with</code> 块。</p><ol><li><code>f()</code><span>直到全部结束。</span></li></ol>"
        '<table><tr><td>不精确</td></tr></table><p>只适用于 Unix（<a href="https://example.org/">文档</a>）。都一样</p>'
    )
    kept = ["".join(span.itertext()) for span in on_paper(chapter, "zh").iter("span") if span.get("class") == "end"]
    assert kept == ["问了两次", "with 块。", "部结束。", "不精确", "文档https://example.org/）。", "都一样"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_books_do_not_speak_of_buttons(language: str, site: Path) -> None:
    """What a page says of the site's own tools is left out, and no empty item is left in its place."""
    article = read_article(site, language, "index")
    (items,) = [it for it in article.iter("ul") if "_broken" in "".join(it.itertext())]
    text = "".join(items.itertext())
    assert not re.search(r"Copy|Run|Edit|复制|运行”|修改", text), text
    assert all("".join(item.itertext()).strip() for item in items)
