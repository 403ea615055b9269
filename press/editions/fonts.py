"""Makes a small font of the characters that a book's code shows; Chinese in code is left to the reader's own fonts."""

import logging
import subprocess
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from press.errors import PressError

CODE_FONT = "DejaVu Sans Mono"


def font_file(family: str) -> Path:
    """Where the system keeps a font."""
    done = subprocess.run(["fc-match", "-f", "%{family}|%{file}", family], capture_output=True, text=True, check=True)
    found, _, file = done.stdout.partition("|")
    if family not in found:
        raise PressError(f"the font {family} is not on this machine", mend="run `make editions`, which installs it")
    return Path(file)


def font_with(characters: set[str]) -> bytes:
    """A TrueType font with the glyphs of ``characters``, as far as the code font has them."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells of tables that it drops
    font = TTFont(font_file(CODE_FONT), recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.notdef_outline = True
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes={ord(character) for character in characters})
    subsetter.subset(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue()
