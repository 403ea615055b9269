"""The PDF of each language: whole programs, all characters, links with their pages, and what readers of PDF ask for."""

import ctypes
import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from press.editions.chapters import ONLY_ON_THE_SITE, Chapter, has_class, read_chapters
from press.editions.make import STEM
from press.house import DOCS, LANGUAGES, SNIPPETS
from press.snippets import read_snippets
from tests.editions import code_of

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def books(downloads: Path) -> dict[str, pdfium.PdfDocument]:
    """The PDF of each language, opened."""
    return {language: pdfium.PdfDocument(downloads / f"{STEM}-{language}.pdf") for language in LANGUAGES}


@pytest.fixture(scope="module")
def chapters(site: Path) -> dict[str, list[Chapter]]:
    """What the books are made of."""
    return {language: read_chapters(site, language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def texts(books: dict[str, pdfium.PdfDocument]) -> dict[str, list[str]]:
    """The text of each page."""
    return {language: [page.get_textpage().get_text_bounded() for page in book] for language, book in books.items()}


def blocks_of(article: Element) -> Iterator[tuple[str, str]]:
    """Each block of code that has a grey ground, in order, with a name for a message."""
    listing = ""
    for element in article.iter():
        if has_class(element, "listing"):
            listing = element.get("id", "")
        for child in element:
            if child.tag == "pre" and element.tag == "div" and not has_class(element, "listing-output"):
                yield listing, "".join(child.itertext())


@each_language
def test_every_program_can_be_copied_out(
    language: str, books: dict[str, pdfium.PdfDocument], chapters: dict[str, list[Chapter]]
) -> None:
    """Marking the grey ground of each program gives its lines, byte for byte; only empty lines end with a page."""
    fragments = code_of(books[language])
    for chapter in chapters[language]:
        for name, text in blocks_of(chapter.article):
            expected = [line.rstrip() for line in text.split("\n")]
            while expected and not expected[-1]:
                expected.pop()
            while expected:
                fragment = next(fragments, None)
                assert fragment, f"{chapter.stem}: {name} is in no PDF"
                got = expected[: len(fragment.lines)]
                assert fragment.lines == got, (
                    f"page {fragment.page}, {chapter.stem}, {name}:\n"
                    + "\n".join(fragment.lines)
                    + "\ninstead of\n"
                    + "\n".join(got)
                )
                del expected[: len(fragment.lines)]
                while expected and not expected[0]:
                    del expected[0]
    assert next(fragments, None) is None, "there is code after the last chapter"


@each_language
def test_the_pages_have_every_program_whole(language: str, chapters: dict[str, list[Chapter]]) -> None:
    """What the test above compares with is the tested file, header and all, and no program is missing."""
    shown = {}
    for chapter in chapters[language]:
        for listing in chapter.article.iter("figure"):
            link = listing.find("figcaption/a")
            if link is not None:
                name = link.get("href", "").removeprefix("/snippets/")
                shown[name] = "".join(
                    "".join(code.itertext()) for code in listing.iter("code") if "data-program" in code.attrib
                )
    assert shown == {f"{name}.py": snippet.path.read_text("utf-8") for name, snippet in read_snippets().items()}


@each_language
def test_poppler_reads_programs_as_they_are(
    language: str, downloads: Path, books: dict[str, pdfium.PdfDocument]
) -> None:
    """A second reader: `pdftotext -layout` has programs with their indentation on the pages where they stand whole."""
    number = next(it.page for it in code_of(books[language]) if "def download(page):" in it.lines)
    pages = ["-f", f"{number}", "-l", f"{number}"]
    pdf = downloads / f"{STEM}-{language}.pdf"
    done = subprocess.run(
        ["pdftotext", "-layout", "-fixed", "4.515", *pages, pdf, "-"], capture_output=True, text=True, check=True
    )
    program = (SNIPPETS / "lazy-sequences" / "list_or_generator.py").read_text("utf-8")
    lines = [line.rstrip() for line in done.stdout.split("\n")]
    margin = next(len(line) - len(line.lstrip()) for line in lines if line.lstrip().startswith("import time"))
    copied = "\n".join(line[margin:] for line in lines)
    assert re.sub(r"\n+", "\n", program) in re.sub(r"\n+", "\n", copied), copied


@each_language
def test_every_character_is_there(language: str, texts: dict[str, list[str]]) -> None:
    """Chinese, signs and all: what the sources have is in the PDF's text, so no font lacked it."""
    sources = [*(DOCS / language).glob("*.md"), *SNIPPETS.glob("*/*.py"), *SNIPPETS.glob("*/*.out")]
    texts_of = (
        re.sub(r'<span class="on-site">.*?</span>', "", path.read_text("utf-8"), flags=re.DOTALL)
        for path in sources
        if path.stem not in ONLY_ON_THE_SITE
    )
    used = set("".join(text.partition("\n---\n")[2] if text.startswith("---\n") else text for text in texts_of))
    missing = {sign for sign in used if sign > "~" and not sign.isspace()} - set("".join(texts[language]))
    assert not missing, f"not in the {language} PDF: {''.join(sorted(missing))}"


@each_language
def test_links_say_their_page(language: str, books: dict[str, pdfium.PdfDocument]) -> None:
    """Every number behind an arrow is the number of the page that the link leads to; every link leads to a page."""
    book = books[language]
    numbered = 0
    for number, page in enumerate(book, 1):
        text = page.get_textpage()
        for target, box in links_of(book, page):
            assert 0 <= target < len(book), f"page {number}: a link leads nowhere"
            told = re.search(r"→\s*(\d+)", text.get_text_bounded(*box))
            if told:
                numbered += 1
                assert int(told[1]) == target + 1, f"page {number}: →{told[1]} leads to page {target + 1}"
    assert numbered > 1000, f"only {numbered} links were looked at"


def links_of(book: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """Each link inside the book: its page, counted from 0, and where it stands (left, bottom, right, top)."""
    place, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, place, link):
        target = raw.FPDFLink_GetDest(book, link)
        if target:
            raw.FPDFLink_GetAnnotRect(link, box)
            yield raw.FPDFDest_GetDestPageIndex(book, target), (box.left, box.bottom, box.right, box.top)


@each_language
def test_pages_are_numbered(language: str, texts: dict[str, list[str]]) -> None:
    """The printed number of a page is its place in the file, so that both ways of counting agree."""
    for number, text in enumerate(texts[language][1:], 2):
        assert text.split()[-1] == str(number), f"page {number} ends with {text.split()[-3:]}"


@each_language
def test_bookmarks_are_three_levels_deep(
    language: str, books: dict[str, pdfium.PdfDocument], chapters: dict[str, list[Chapter]]
) -> None:
    """Parts, chapters, sections; each with its title, in order, on a page not before the last one's."""
    bookmarks = [(it.level, it.get_title(), it.get_dest().get_index()) for it in books[language].get_toc(max_depth=9)]
    assert {level for level, _, _ in bookmarks} == {0, 1, 2}
    parts = dict.fromkeys(chapter.part for chapter in chapters[language] if chapter.part)
    assert [part for part in parts if part not in [title for level, title, _ in bookmarks if level == 0]] == []
    titles = {title for _, title, _ in bookmarks}
    assert [chapter.title for chapter in chapters[language] if chapter.title not in titles] == []
    for (_, title, page), (_, _, following) in pairwise(bookmarks):
        assert page <= following, f"the bookmark after {title} goes back"


def test_the_files_are_sound(downloads: Path) -> None:
    """According to qpdf, which reads every page of both at the same time, as that takes a while."""
    checks = {
        language: subprocess.Popen(["qpdf", "--check", downloads / f"{STEM}-{language}.pdf"], stdout=-1, stderr=-1)
        for language in LANGUAGES
    }
    for language, check in checks.items():
        said = b"".join(check.communicate()).decode()
        assert check.returncode == 0, f"{language}: {said}"


@each_language
def test_all_fonts_are_in_the_file(language: str, downloads: Path) -> None:
    """And none of Type 3, which many readers draw badly."""
    pdf = downloads / f"{STEM}-{language}.pdf"
    fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert not [font for font in fonts if "Type 3" in font or font.split()[-5] != "yes"], fonts


@each_language
def test_readers_are_told_what_it_is(language: str, books: dict[str, pdfium.PdfDocument]) -> None:
    """It is tagged, and has a language and a title."""
    book = books[language]
    assert raw.FPDFCatalog_IsTagged(book)
    assert book.get_metadata_value("Title") == {"zh": "从 yield 到 await", "en": "From yield to await"}[language]
    size = raw.FPDFCatalog_GetLanguage(book, None, 0)
    told = ctypes.create_string_buffer(size)
    raw.FPDFCatalog_GetLanguage(book, ctypes.cast(told, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    assert told.raw.decode("utf-16-le").rstrip("\0") == language


@each_language
def test_addresses_stand_on_paper(
    language: str, texts: dict[str, list[str]], chapters: dict[str, list[Chapter]]
) -> None:
    """Every link out of the book has its address in the text."""
    printed = re.sub(r"[\s\ufffe\u00ad]+", "", "".join(texts[language]))
    addresses = {link.get("href", "") for chapter in chapters[language] for link in chapter.article.iter("a")}
    missing = {it for it in addresses if it.startswith("http") and it not in printed}
    assert not missing, sorted(missing)[:5]
