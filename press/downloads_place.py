"""The place on the page of downloads where the editions, once they are made, are listed: `/// downloads`.

A site without editions says there how to make them; press/editions/downloads.py puts its table into the same place.
"""

import re

from press.words import WORDS

PLACE = re.compile(r"<div data-downloads>.*?</div>", re.DOTALL)


def downloads_place(language: str) -> str:
    """It, with nothing to download yet; the same in HTML and in Markdown."""
    return f"<div data-downloads><p>{WORDS[language]['downloads']}</p></div>"
