"""The Python-Markdown extension that shows directives, names and terms on pages: `press.extension` in mkdocs.yml.

All that depends on what calls Python-Markdown is `_file_of`: MkDocs tells extensions neither the page nor its place.
"""

import re
from dataclasses import dataclass
from functools import partial
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from press.book import Book, book
from press.can_i_use import can_i_use_html
from press.directives import Directive, find_directives
from press.disagreements import disagreements_markdown
from press.downloads_place import downloads_place
from press.errors import PressError
from press.evidence import Evidence
from press.glossary import PAGE, LinkTerms
from press.listing import listing_html
from press.migration import bite_markdown, migration_filter
from press.name_links import link_names, with_code_links, with_name_links
from press.reference import api_html
from press.run_bar import exercise_html, run_bar_html, scratch_html
from press.schedule import schedule_of
from press.schedule_figure import schedule_html, shown_with_program
from press.snippets import Snippet
from press.timeline import proof_page, timeline_filter, timeline_markdown
from press.timeline_picture import timeline_picture

_LINK_TO_PAGE = re.compile(r'href="(?P<page>[\w-]+)\.(?:md|ipynb)(?P<anchor>#[^"]*)?"')


class PressExtension(Extension):
    """Replaces each directive by what it shows, before other blocks are parsed, and links names and terms at the end."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "language": ["en", "the language of the pages"],
            "unproven": [False, "show a program that changed after it was measured, marked as such"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the steps.

        28 is after line ends are normalised, and before code fences are taken; 4 is after emphasis and links are
        read, and before MkDocs resolves links to pages; -1 is after that, because MkDocs knows no anchor in HTML that
        was kept apart.
        """
        settings = self.getConfigs()
        md.preprocessors.register(_ShowDirectives(md, settings), "press-directives", 28)
        md.treeprocessors.register(_LinkNames(md, settings["language"]), "press-names", -1)
        md.treeprocessors.register(_LinkTermsOfPages(md, settings["language"]), "press-terms", 4)


class _ShowDirectives(Preprocessor):
    def __init__(self, md: Markdown, settings: dict[str, Any]) -> None:
        super().__init__(md)
        self.settings = settings
        self.inline = Markdown(extensions=["pymdownx.betterem"])

    def run(self, lines: list[str]) -> list[str]:
        language = self.settings["language"]
        page = _page_of(self.md, language, lines)
        directives = find_directives(page.lines, page.name)
        if not directives:
            return lines
        whole = book()  # asked once: it looks at every file of the book
        drawn = [directive for directive in directives if directive.kind == "schedule"]
        for directive in reversed(directives):
            first, last = directive.first - page.front_matter, directive.last - page.front_matter
            shown = self._shown(directive, page, whole, language)
            if directive in drawn[:1]:
                shown = [self.md.htmlStash.store(_schedules(page)), "", *shown]
            lines[first - 1 : last] = ["", *shown, ""]
        for directive in drawn:
            shown_with_program(directive, directives, page.name)
        return lines

    def _shown(self, directive: Directive, page: "_Page", book: Book, language: str) -> list[str]:
        """What takes the place of a directive: HTML that is kept apart, and Markdown to be read with the page."""
        html, markdown = "", []
        match directive.kind:
            case "snippet":
                html = self._listing(directive, page, book, language)
            case "schedule":
                html = self._schedule(directive, page, book, language)
            case "api":
                inline = partial(self._linked, book=book, to_top=page.to_top)
                html = api_html(directive, book, language=language, page=page.name, inline=inline)
            case "timeline":
                html = (
                    timeline_picture(book.timeline, language)
                    + timeline_filter(book.timeline, language)
                    + _chooser(page)
                )
                markdown = timeline_markdown(book.timeline, book.evidence, language, _link_to_program)
            case "can-i-use":
                html = can_i_use_html(book, language, page.to_top) + _chooser(page)
            case "migration":
                html = migration_filter(language) + _chooser(page)
            case "exercise":
                html = exercise_html(_snippet(directive, page, book), book, language)
            case "downloads":
                html = downloads_place(language)
            case "scratch":
                html = scratch_html(book, language)
            case "disagreements":
                markdown = disagreements_markdown(book, language)
            case _:
                markdown = bite_markdown(directive, language)
        return [self.md.htmlStash.store(html), "", *markdown] if html else markdown

    def _listing(self, directive: Directive, page: "_Page", book: Book, language: str) -> str:
        snippet = _snippet(directive, page, book)
        return listing_html(
            directive,
            snippet,
            self._runs(snippet, book.evidence),
            language=language,
            page=page.name,
            to_top=page.to_top,
            inline=partial(self._inline, to_top=page.to_top),
            linked=lambda html: with_name_links(html, book, language, page.to_top),
            run_bar=run_bar_html(snippet, book, language),
        )

    def _schedule(self, directive: Directive, page: "_Page", book: Book, language: str) -> str:
        snippet = _snippet(directive, page, book)
        try:
            schedule = schedule_of(book.schedules, snippet)
        except PressError as missing:
            if self.settings["unproven"]:
                return f'<p class="listing-unproven" role="alert">{missing.problem}: {missing.mend}</p>'
            raise
        return schedule_html(directive, snippet, schedule, language, partial(self._inline, to_top=page.to_top))

    def _runs(self, snippet: Snippet, evidence: Evidence) -> Any:
        try:
            return evidence.of(snippet)
        except PressError:
            if self.settings["unproven"]:
                return None
            raise

    def _inline(self, text: str, to_top: str) -> str:
        """A paragraph of a directive as HTML, its links to pages of the book led from the top of the site."""
        html = self.inline.reset().convert(text).removeprefix("<p>").removesuffix("</p>")
        edition = f"{to_top}{self.settings['language']}/"

        def lead(link: re.Match[str]) -> str:
            folder = "" if link["page"] == "index" else f"{link['page']}/"
            return f'href="{edition}{folder}{link["anchor"] or ""}"'

        return _LINK_TO_PAGE.sub(lead, html)

    def _linked(self, text: str, book: Book, to_top: str) -> str:
        return with_code_links(self._inline(text, to_top), book, self.settings["language"], to_top)


def _snippet(directive: Directive, page: "_Page", book: Book) -> Snippet:
    """The program that a directive names."""
    if directive.name not in book.snippets:
        raise PressError(
            f"there is no snippet {directive.name}",
            path=page.name,
            line=directive.first,
            mend=f"write snippets/{directive.name}.py, or name one that is there",
        )
    return book.snippets[directive.name]


def _link_to_program(name: str) -> str:
    """A link to a program's listing; as HTML, because MkDocs knows no anchor in what was kept apart."""
    return f'<a href="../{proof_page(name)}/#program-{name.partition("/")[2]}">`{name}`</a>'


def _chooser(page: "_Page") -> str:
    """The script of the fields by which a reader chooses what a long page shows."""
    return f'<script src="{page.to_top}assets/choose.js" defer></script>'


def _schedules(page: "_Page") -> str:
    """The styles of schedules, and the script that steps through them."""
    assets = f"{page.to_top}assets"
    return f'<link rel="stylesheet" href="{assets}/schedule.css"><script src="{assets}/stepper.js" defer></script>'


class _LinkNames(Treeprocessor):
    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language

    def run(self, root: Element) -> None:
        file = _file_of(self.md)
        if file is not None:
            link_names(root, book(), self.language, _to_top(file))


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
    return _Page(f"docs/{language}/{file.src_uri}", whole, front_matter, _to_top(file))


def _to_top(file: Any) -> str:
    """The way from a page to the top of the site, which holds both editions."""
    depth: int = file.dest_uri.count("/") + 1
    return "../" * depth


def _file_of(md: Markdown) -> Any:
    """MkDocs' file of the page at hand, by its rewriter of links, which holds it; None where the text is no page."""
    return cast("Any", md.treeprocessors["relpath"]).file if "relpath" in md.treeprocessors else None


def makeExtension(**settings: Any) -> PressExtension:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return PressExtension(**settings)
