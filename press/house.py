"""Where things are: the folders of the book, from the top of the checkout."""

from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
DOCS = TOP / "docs"
SNIPPETS = TOP / "snippets"
EVIDENCE = TOP / "evidence"
SITE = TOP / "site"
CACHE = TOP / ".cache"

LANGUAGES = ("zh", "en")


def shown(path: Path) -> str:
    """``path`` as a message names it: from the top of the checkout where it lies inside."""
    return str(path.relative_to(TOP)) if path.is_relative_to(TOP) else str(path)
