"""Draws a snippet as HTML: the program with its notes, what it prints, and the strip of versions."""

from collections.abc import Callable, Sequence
from html import escape

from press.directives import Directive, noted_lines
from press.evidence import Run
from press.highlighting import highlighted
from press.interpreters import VERSIONS
from press.snippets import Snippet
from press.support import Variant, failures, spans, variants
from press.words import WORDS

Inline = Callable[[str], str]  # Markdown of one paragraph → HTML


def listing_html(
    directive: Directive,
    snippet: Snippet,
    runs: dict[str, Run] | None,
    *,
    language: str,
    page: str,
    to_top: str,
    inline: Inline,
    linked: Callable[[str], str] = str,
    run_bar: str = "",
) -> str:
    """The whole figure. ``run_bar`` is what a reader runs the program with. ``linked`` puts links into the program's HTML. ``to_top`` leads from the page to the top of the site; ``runs`` is None when not proven yet."""
    words = WORDS[language]
    parts = [
        f'<figure class="listing" id="program-{snippet.path.stem}">',
        f"<figcaption>{_link(snippet, to_top, words)}</figcaption>",
        '<div class="listing-program">',
    ]
    if snippet.header:
        needs = words["needs"].format(requires=escape(snippet.requires_python or ""))
        parts.append(
            f'<details class="listing-header"><summary>{needs}</summary>{program_html(snippet.header)}</details>'
        )
    marks = noted_lines(directive, snippet.program, page)
    parts.append(program_html(snippet.program, linked, marks))
    parts += ["</div>", run_bar]
    if directive.notes:
        items = "".join(
            f"<li><code>{escape(note.quoted)}</code><span>{inline(note.text)}</span></li>" for note in directive.notes
        )
        parts.append(f'<ol class="listing-notes">{items}</ol>')
    parts += _outputs(snippet, words)
    parts.append(_strip(runs, words) if runs else f'<p class="listing-unproven" role="alert">{words["unproven"]}</p>')
    parts.append("</figure>")
    return "\n".join(parts)


def _link(snippet: Snippet, to_top: str, words: dict[str, str]) -> str:
    file = snippet.path.name
    title = words["download"].format(file=file)
    return f'<a href="{to_top}snippets/{snippet.name}.py" download="{file}" title="{title}">{file}</a>'


def program_html(code: str, linked: Callable[[str], str] = str, marks: Sequence[int] = ()) -> str:
    """``code`` in colours; the numbers of the notes stand at the ends of the lines ``marks``, drawn by the style sheet."""
    lines = highlighted(code, linked).split("\n")
    for number, line in enumerate(marks, 1):
        lines[line - 1] += f'<span class="note-mark" data-note="{number}"></span>'
    return '<div class="highlight"><pre><code data-program>' + "\n".join(lines) + "</code></pre></div>"


def _outputs(snippet: Snippet, words: dict[str, str]) -> list[str]:
    shown = variants(snippet)
    parts = []
    for number, variant in enumerate(shown):
        label = words["output"] if len(shown) == 1 else words["output_on"].format(versions=spans(variant.versions))
        if snippet.arguments:
            label += f"{words['colon']}<code>{escape(snippet.command, quote=False)}</code>"
        body = _output(variant, words, alone=len(shown) == 1)
        if number == 0:
            parts.append(f'<div class="listing-output"><p class="listing-label">{label}</p>{body}</div>')
        else:
            parts.append(
                f'<details class="listing-output"><summary class="listing-label">{label}</summary>{body}</details>'
            )
    return parts


def _output(variant: Variant, words: dict[str, str], *, alone: bool) -> str:
    outcome = variant.outcome
    text = escape(outcome.stdout, quote=False)
    if outcome.error is not None:
        text += f'<span class="listing-error">{escape(outcome.error, quote=False)}</span>\n'
    parts = [f"<pre><code data-output>{text}</code></pre>"] if text else []
    if outcome.stderr:
        label = words["stderr"] if alone else words["stderr_on"].format(versions=spans(variant.versions))
        parts.append(f'<p class="listing-label">{label}</p>')
        parts.append(
            f'<pre class="listing-stderr"><code data-output>{escape(outcome.stderr, quote=False)}</code></pre>'
        )
    return "".join(parts)


def _strip(runs: dict[str, Run], words: dict[str, str]) -> str:
    """A mark for each version, then the same in words: which run, which fail, and with which exception line."""
    marks = strip({v: runs[v].error is None for v in VERSIONS})
    working = [version for version in VERSIONS if runs[version].error is None]
    sentences = [f"<p>{_runs_on(working, words)}</p>"]
    for failure in failures(runs):
        sentences.append(
            f"<p>{fails_on(failure.versions, words)}{words['colon']}<code>{escape(failure.error, quote=False)}</code></p>"
        )
    return f'<div class="listing-versions">{marks}{"".join(sentences)}</div>'


def strip(good: dict[str, bool]) -> str:
    """A mark for each version, oldest first. It is for the eye: beside it, the same must stand in words."""
    marks = "".join(
        f'<li class="{"runs" if is_good else "fails"}" data-version="{version}">{"✓" if is_good else "✗"} {version}</li>'
        for version, is_good in good.items()
    )
    return f'<ul class="versions" aria-hidden="true">{marks}</ul>'


def _runs_on(working: list[str], words: dict[str, str]) -> str:
    if len(working) == len(VERSIONS):
        return words["runs_everywhere"]
    return words["runs_on"].format(versions=spans(working)) if working else words["runs_nowhere"]


def fails_on(versions: list[str], words: dict[str, str]) -> str:
    """Words such as "fails from 3.11 on" where that is the whole rest of the versions, else the versions by name."""
    if len(versions) > 1 and tuple(versions) == VERSIONS[-len(versions) :]:
        return words["fails_from"].format(version=versions[0])
    return words["fails_on"].format(versions=spans(versions))
