"""The editions of the session's site, made once, and what a reader's tools see in them."""

import ctypes
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from press.editions.commit import stamp
from press.editions.make import write_editions

CODE = (0xF5, 0xF7, 0xF9)  # the ground of programs in paper.css
PITCH = 0.602  # how wide a character of DejaVu Sans Mono is, in sizes of the font
LEADING = 1.3  # line height of code, in sizes of the font
POINTS = 0.75  # of a pixel, in which WeasyPrint tells the sizes of fonts


@pytest.fixture(scope="session")
def downloads(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all editions, made of a copy of the site, which other tests go on reading."""
    copy = tmp_path_factory.mktemp("editions") / "site"
    shutil.copytree(site, copy)
    write_editions(copy, stamp())
    return copy / "downloads"


@dataclass(frozen=True)
class Fragment:
    """A stretch of code on one page, as somebody copies it who marks its grey ground: lines, empty ones included."""

    page: int
    lines: list[str]


def code_of(pdf: pdfium.PdfDocument) -> Iterator[Fragment]:
    """All programs' fragments, in the order of the pages."""
    for number in range(len(pdf)):
        page = pdf[number]
        grounds = [it.get_bounds() for it in page.get_objects([raw.FPDF_PAGEOBJ_PATH]) if _colour(it) == CODE]
        if not grounds:
            continue
        text = page.get_textpage()
        signs = list(_signs(text))
        for left, bottom, right, top in sorted(grounds, key=lambda it: -it[3]):
            inside = [it for it in signs if left <= it[1] <= right and bottom <= it[2] <= top]
            yield Fragment(number + 1, _lines(inside))


def _colour(shape: pdfium.PdfObject) -> tuple[int, int, int] | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(shape, red, green, blue, alpha):
        return None
    return red.value, green.value, blue.value


def _signs(text: pdfium.PdfTextPage) -> Iterator[tuple[str, float, float, float]]:
    """Each character with where it stands (in points, from the bottom left), and its size."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for place in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        yield chr(raw.FPDFText_GetUnicode(text, place)), x.value, y.value, raw.FPDFText_GetFontSize(text, place)


def _lines(signs: list[tuple[str, float, float, float]]) -> list[str]:
    """Characters by their rows and columns, as `pdftotext -layout -fixed` places them."""
    seen = [it for it in signs if not it[0].isspace()]
    if not seen:
        return []
    size = max(it[3] for it in seen) * POINTS
    start = min(it[1] for it in signs)
    top = max(it[2] for it in seen)
    rows: dict[int, list[tuple[int, str]]] = {}
    for sign, x, y, _ in seen:
        rows.setdefault(round((top - y) / (size * LEADING)), []).append((round((x - start) / (size * PITCH)), sign))
    lines = []
    for row in range(max(rows) + 1):
        line = ""
        for column, sign in sorted(rows.get(row, [])):
            line = line.ljust(column) + sign
        lines.append(line)
    return lines


def extracted(archive: Path, folder: Path) -> Path:
    """Unpack a zip; returns the folder in it."""
    with ZipFile(archive) as packed:
        packed.extractall(folder)
    return next(path for path in folder.iterdir() if path.is_dir())
