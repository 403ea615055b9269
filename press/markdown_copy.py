"""Writes a page as plain Markdown: every directive replaced by the program and what it prints.

This is what readers copy, and what pytest-codeblocks runs. Its comments say where a program must fail, and what
must be printed; Markdown viewers do not show them.
"""

import re

from press.book import Book
from press.can_i_use import can_i_use_markdown
from press.directives import Directive, noted_lines
from press.disagreements import disagreements_markdown
from press.downloads_place import downloads_place
from press.evidence import Run
from press.interpreters import VERSIONS, version_key
from press.listing import fails_on
from press.migration import bite_markdown
from press.pages import Page
from press.reference import api_markdown
from press.run_bar import wanted_output
from press.schedule import schedule_of
from press.schedule_figure import schedule_markdown
from press.snippets import Snippet
from press.support import failures, spans, variants
from press.timeline import proof_page, timeline_markdown
from press.words import WORDS

_OTHER_BLOCK = re.compile(r"^/{3,}\s*(?:details|note|warning|tip)?\s*(?:\|\s*(?P<title>.*?))?\s*$")
_HEADING_ID = re.compile(r"^(?P<heading>#{1,6} .*?)\s*\{\s*#[\w-]+\s*\}\s*$")
_ADDRESS = re.compile(
    r"\[(?P<words>(?:[^\[\]]|\[[^\]]*\])*)\]\(#[\w-]+\)\{\s*#[\w-]+\s*\}"
)  # of a row in a table, by itself
_SPAN = re.compile(r"</?span\b[^>]*>")
_LINK = re.compile(r"\]\((?P<page>[\w-]+)\.(?:md|ipynb)(?:#[\w-]+)?\)")
# pytest-codeblocks runs on the Python that builds the book, which is at least this old.
OLDEST_THAT_BUILDS = (3, 11)


def markdown_copy(page: Page, book: Book) -> str:
    """``page`` with its directives expanded, front matter and attributes gone, folded parts open."""
    lines = page.path.read_text("utf-8").splitlines()
    directives = {directive.first: directive for directive in page.directives}
    out: list[str] = []
    number = page.sections[0].text.count("\n")  # the front matter
    while number < len(lines):
        number += 1
        if directive := directives.get(number):
            out += _shown(page, directive, book)
            number = directive.last
        elif (line := _plain(page, lines[number - 1])) or (out and out[-1]):
            out.append(line)
    return "\n".join(out).strip() + "\n"


def _shown(page: Page, directive: Directive, book: Book) -> list[str]:
    """What stands for a directive."""
    match directive.kind:
        case "snippet":
            snippet = book.snippets[directive.name]
            return _block(page, directive, snippet, book.evidence.of(snippet))
        case "schedule":
            snippet = book.snippets[directive.name]
            lines = schedule_markdown(directive, snippet, schedule_of(book.schedules, snippet), page.language)
        case "api":
            return api_markdown(directive, book, page.language, page.place)
        case "timeline":
            lines = timeline_markdown(book.timeline, book.evidence, page.language, _link_to_program)
        case "can-i-use":
            lines = can_i_use_markdown(book, page.language)
        case "disagreements":
            lines = disagreements_markdown(book, page.language)
        case "exercise":
            printed = wanted_output(book.snippets[directive.name])
            return [WORDS[page.language]["must_print"], "", "```text", *printed.splitlines(), "```", ""]
        case "downloads":
            return [downloads_place(page.language), ""]
        case "migration" | "scratch":
            lines = []
        case _:
            lines = bite_markdown(directive, page.language)
    return [_plain(page, line) for line in lines]


def _link_to_program(name: str) -> str:
    return f"[`{name}`](../{proof_page(name)}/index.md)"


def _plain(page: Page, line: str) -> str:
    """A line without what only the site's Markdown knows: ids of headings, fences of blocks, spans, links to sources."""
    if other := _OTHER_BLOCK.match(line):
        return f"**{other['title']}**" if other["title"] else ""
    heading = _HEADING_ID.match(line)
    line = _ADDRESS.sub(r"\g<words>", _SPAN.sub("", heading["heading"] if heading else line))
    # Headings of a copy have no ids, so links lead to whole pages.
    up = "" if page.name == "index.md" else "../"
    return _LINK.sub(lambda link: f"]({up}{'' if link['page'] == 'index' else link['page'] + '/'}index.md)", line)


def _block(page: Page, directive: Directive, snippet: Snippet, runs: dict[str, Run]) -> list[str]:
    words = WORDS[page.language]
    noted_lines(directive, snippet.program, page.place)
    to_top = "../" * page.address.count("/")
    lines = [f"[{snippet.path.name}]({to_top}snippets/{snippet.name}.py)", ""]
    lines += _marks(runs)
    lines += ["```python", *snippet.source.splitlines(), "```", ""]
    for number, note in enumerate(directive.notes, 1):
        lines.append(f"{number}. `{note.quoted}` — {note.text}")
    lines.append("")
    shown = variants(snippet)
    checked = _steady_here(snippet)
    for number, variant in enumerate(shown):
        outcome = variant.outcome
        alone = len(shown) == 1
        label = words["output"] if alone else words["output_on"].format(versions=spans(variant.versions))
        if snippet.arguments:
            label += f"{words['colon']}`{snippet.command}`"
        printed = outcome.stdout + (f"{outcome.error}\n" if outcome.error is not None else "")
        if printed:
            lines += [label, ""]
            if number == 0 and checked and outcome.error is None:
                lines.append("<!--pytest-codeblocks:expected-output-->")
            lines += ["```text", *printed.splitlines(), "```", ""]
        if outcome.stderr:
            label = words["stderr"] if alone else words["stderr_on"].format(versions=spans(variant.versions))
            lines += [label, "", "```text", *outcome.stderr.splitlines(), "```", ""]
    working = [version for version in VERSIONS if runs[version].error is None]
    lines.append(words["runs_on"].format(versions=spans(working)) if working else words["runs_nowhere"])
    for failure in failures(runs):
        lines.append("")
        lines.append(f"{fails_on(failure.versions, words)}{words['colon']}`{failure.error}`")
    return [*lines, ""]


def _marks(runs: dict[str, Run]) -> list[str]:
    """What pytest-codeblocks must know: on which versions the program is to fail."""
    failing = [version_key(v) for v in VERSIONS if runs[v].error is not None and version_key(v) >= OLDEST_THAT_BUILDS]
    if not failing:
        return []
    return [f"<!--pytest.mark.xfail(sys.version_info[:2] in {failing}, reason='it fails there', strict=True)-->"]


def _steady_here(snippet: Snippet) -> bool:
    """Whether the program prints the same on every version that may build the book."""
    outcomes = [snippet.expected(v) for v in VERSIONS if version_key(v) >= OLDEST_THAT_BUILDS]
    return all(outcome and outcome.stdout == outcomes[-1].stdout for outcome in outcomes if outcomes[-1])
