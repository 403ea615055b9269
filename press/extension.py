"""The Python-Markdown extension that shows snippets and terms on pages: `press.extension` in mkdocs.yml.

All that depends on what calls Python-Markdown is `_file_of`: MkDocs tells extensions neither the page nor its place.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from press.directives import find_directives
from press.errors import PressError
from press.evidence import RUNS, Evidence, read_evidence
from press.glossary import PAGE, LinkTerms
from press.house import SNIPPETS
from press.listing import listing_html
from press.snippets import Snippet, read_snippets


class SnippetExtension(Extension):
    """Replaces each snippet directive by its listing, before other blocks are parsed, and links terms at the end."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "language": ["en", "the language of the pages"],
            "unproven": [False, "show a program that changed after it was measured, marked as such"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register both steps.

        28 is after line ends are normalised, and before code fences are taken; 4 is after emphasis and links are
        read, and before MkDocs resolves links to pages.
        """
        settings = self.getConfigs()
        md.preprocessors.register(_ShowSnippets(md, settings), "press-snippets", 28)
        md.treeprocessors.register(_LinkTermsOfPages(md, settings["language"]), "press-terms", 4)


class _ShowSnippets(Preprocessor):
    def __init__(self, md: Markdown, settings: dict[str, Any]) -> None:
        super().__init__(md)
        self.settings = settings
        self.inline = Markdown(extensions=["pymdownx.betterem"])

    def run(self, lines: list[str]) -> list[str]:
        page = _page_of(self.md, self.settings["language"], lines)
        snippets, evidence = _book()
        for directive in reversed(find_directives(page.lines, page.name)):
            if directive.name not in snippets:
                raise PressError(
                    f"there is no snippet {directive.name}",
                    path=page.name,
                    line=directive.first,
                    mend=f"write snippets/{directive.name}.py, or name one that is there",
                )
            html = listing_html(
                directive,
                snippets[directive.name],
                self._runs(snippets[directive.name], evidence),
                language=self.settings["language"],
                page=page.name,
                to_top=page.to_top,
                inline=self._inline,
            )
            first, last = directive.first - page.front_matter, directive.last - page.front_matter
            lines[first - 1 : last] = ["", self.md.htmlStash.store(html), ""]
        return lines

    def _runs(self, snippet: Snippet, evidence: Evidence) -> Any:
        try:
            return evidence.of(snippet)
        except PressError:
            if self.settings["unproven"]:
                return None
            raise

    def _inline(self, text: str) -> str:
        return self.inline.reset().convert(text).removeprefix("<p>").removesuffix("</p>")


class _LinkTermsOfPages(LinkTerms):
    """Leaves the glossary itself alone, and texts that are no pages."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(language)
        self.md = md

    def run(self, root: Element) -> None:
        """Link the terms of a page of the book."""
        file = _file_of(self.md)
        if file is not None and file.src_uri != PAGE:
            super().run(root)


@dataclass(frozen=True)
class _Page:
    """``name`` for messages; its ``lines`` as in the file, the first ``front_matter`` of which are not rendered."""

    name: str
    lines: list[str]
    front_matter: int
    to_top: str


def _page_of(md: Markdown, language: str, lines: list[str]) -> _Page:
    """The page at hand."""
    file = _file_of(md)
    if file is None:
        return _Page("(a text)", lines, 0, "")
    whole = file.content_string.rstrip("\n").split("\n")
    front_matter = len(whole) - len("\n".join(lines).rstrip("\n").split("\n"))
    return _Page(f"docs/{language}/{file.src_uri}", whole, front_matter, "../" * (file.dest_uri.count("/") + 1))


def _file_of(md: Markdown) -> Any:
    """MkDocs' file of the page at hand, by its rewriter of links, which holds it; None where the text is no page."""
    return cast("Any", md.treeprocessors["relpath"]).file if "relpath" in md.treeprocessors else None


def _book() -> tuple[dict[str, Snippet], Evidence]:
    """Programs and evidence as they are on disk now."""
    files = [RUNS, *SNIPPETS.rglob("*")]
    return _read_book(tuple((file, file.stat().st_mtime_ns) for file in files if file.exists()))


@lru_cache(maxsize=1)
def _read_book(_state: tuple[tuple[Path, int], ...]) -> tuple[dict[str, Snippet], Evidence]:
    return read_snippets(), read_evidence()


def makeExtension(**settings: Any) -> SnippetExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return SnippetExtension(**settings)
