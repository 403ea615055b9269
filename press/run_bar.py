"""Draws what a reader runs a program with: buttons and a choice of Python below it, or one line that says why not.

What the buttons do is fetched when the first of them is pressed; see press/playground/workbench.js.
"""

from html import escape

from press.book import Book
from press.in_page import beside
from press.page_pythons import first_choice, page_pythons
from press.snippets import Snippet
from press.words import WORDS


def run_bar_html(snippet: Snippet, book: Book, language: str) -> str:
    """The bar of a listing."""
    why_not = book.in_page.why_not(snippet.name)
    if why_not is None:
        return bar_html(snippet.name, book, language)
    return f'<p class="run-bar run-refused needs-script">{escape(_refusal(why_not, language))}</p>'


def bar_html(name: str, book: Book, language: str, *, exercise: bool = False) -> str:
    """A bar with its buttons for the program ``name``, or for the reader's own where that is empty."""
    words = WORDS[language]
    first = first_choice()
    options = "".join(
        f'<option value="{python.version}" data-exact="{book.in_page.exact[python.version]}" '
        f'data-megabytes="{book.in_page.megabytes[python.version]}"{" selected" if python.version == first else ""}>'
        f"{book.in_page.exact[python.version]}{words['preview'] if python.is_preview else ''}</option>"
        for python in page_pythons()
    )
    editing = f'<button type="button" data-edit>{words["edit"]}</button>' if name and not exercise else ""
    label = f"{name.partition('/')[2]}.py" if name else words["your_program"]
    return (
        f'<div class="run-bar needs-script" role="group" aria-label="{label}" data-run="{name}"{" data-exercise" if exercise else ""}>'
        f'<button type="button" data-start>{words["check" if exercise else "run"]}</button>{editing}'
        f'<label>Python <select autocomplete="off">{options}</select></label></div>'
    )


def exercise_html(snippet: Snippet, book: Book, language: str) -> str:
    """A place to solve an exercise in: an empty editor, and what the solution prints, which is asked for."""
    words = WORDS[language]
    wanted = escape(wanted_output(snippet), quote=False)
    return (
        f'<figure class="listing exercise" id="try-{snippet.path.stem}">'
        f'<figcaption class="needs-script">{words["your_program"]}</figcaption>'
        f'<textarea class="run-editor needs-script" rows="4" autocomplete="off" aria-label="{words["your_program"]}"></textarea>'
        f"{bar_html(snippet.name, book, language, exercise=True)}"
        f'<div class="listing-output"><p class="listing-label">{words["must_print"]}</p>'
        f"<pre><code data-output>{wanted}</code></pre></div></figure>"
    )


def wanted_output(snippet: Snippet) -> str:
    """What a solution prints on the newest Python, and so what a reader's own must print."""
    expected = snippet.expected(page_pythons()[-1].version)
    return expected.stdout if expected else ""


def scratch_html(book: Book, language: str) -> str:
    """An editor for a program that is in no book."""
    label = WORDS[language]["your_program"]
    return (
        f'<figure class="listing scratch needs-script"><figcaption>{label}</figcaption>'
        f'<textarea class="run-editor" rows="12" autocomplete="off" aria-label="{label}"></textarea>'
        f"{bar_html('', book, language)}</figure>"
    )


def run_data(snippet: Snippet, book: Book) -> dict[str, object]:
    """What a page must know to run a program and to judge what it prints: published beside the program.

    {"files": names of the files beside it that it needs, "arguments": words that it is called with, "python":
    {"3.14": {"exact": the CPython of the book, "state": as in press/in_page.py, "stdout", "stderr", "error"}}}
    """
    python = {}
    for version in book.in_page.exact:
        expected = snippet.expected(version)
        if expected:
            python[version] = {
                "exact": book.evidence.interpreters[version],
                "state": book.in_page.state(snippet.name, version),
                "stdout": expected.stdout,
                "stderr": expected.stderr,
                "error": expected.error,
            }
    return {"files": [file.name for file in beside(snippet)], "arguments": list(snippet.arguments), "python": python}


def _refusal(state: str, language: str) -> str:
    words = WORDS[language]
    if state.startswith("no module "):
        return words["refused_module"].format(module=state.removeprefix("no module "))
    return words[f"refused {state}"]
