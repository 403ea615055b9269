"""The book as plain text: one file for each language."""

import re
from pathlib import Path

from press.editions.chapters import order_of_pages
from press.editions.commit import Stamp
from press.editions.front import Title

_LINK_TO_PAGE = re.compile(r"\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\]\((?!https?:)[^)\s]*\)")
_COMMENT = re.compile(r"^<!--pytest.*-->\n", re.MULTILINE)
_FENCED = re.compile(r"(^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)$)", re.MULTILINE | re.DOTALL)


def write_text(site: Path, title: Title, language: str, stamp: Stamp, target: Path) -> None:
    """All pages of one language in one file, in the order of the contents; links inside the book are words only."""
    pages = [f"# {title.name}\n\n{title.says}\n\n{stamp.version}\n"]
    part = None
    for stem, of_part in order_of_pages(site, language):
        if of_part != part:
            part = of_part
            pages.append(f"# {part}\n")
        copy = (site / language / ("" if stem == "index" else stem) / "index.md").read_text("utf-8")
        pages.append(_without_links(_COMMENT.sub("", copy)))
    target.write_text("\n".join(pages), "utf-8")


def _without_links(text: str) -> str:
    """Prose without links to other pages; code is left alone."""
    return "".join(
        part if part.startswith(("```", "~~~")) else _LINK_TO_PAGE.sub(r"\g<words>", part)
        for part in _whole_parts(text)
    )


def _whole_parts(text: str) -> list[str]:
    """Fenced blocks and what stands between them."""
    parts, end = [], 0
    for block in _FENCED.finditer(text):
        parts += [text[end : block.start()], block[0]]
        end = block.end()
    return [*parts, text[end:]]
