"""What moving to a newer Python breaks: the line below a heading that says since when, and whether that is measured.

    ### `gather(loop=…)` { #gather-loop }

    /// breaks | 3.10
    ///

The section below shows an old program, whose name ends in ``_broken``, and its mend, ``_fixed``.
"""

from collections.abc import Iterator

from press.directives import Directive
from press.errors import Complaint
from press.interpreters import VERSIONS
from press.pages import Page
from press.snippets import Outcome, Snippet
from press.words import WORDS

BITES = ("breaks", "changes", "warns")


def bite_markdown(directive: Directive, language: str) -> list[str]:
    """The line that says since when; scripts find the section by its version."""
    text = WORDS[language][directive.kind].format(version=directive.name)
    return [f'<span class="bite" data-bites="{directive.kind}" data-version="{directive.name}">{text}</span>']


def migration_filter(language: str) -> str:
    """The fields for the two versions that one moves between, as HTML."""
    words = WORDS[language]
    fields = []
    for what, chosen in (("from", VERSIONS[1]), ("to", VERSIONS[-1])):
        options = "".join(
            f"<option{' selected' if version == chosen else ''}>{version}</option>" for version in VERSIONS[1:]
        )
        fields.append(f'<label>{words["moving_" + what]} <select data-moving="{what}">{options}</select></label>')
    return f'<p class="chooser needs-script">{" ".join(fields)}</p>'


def unmeasured(page: Page, snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """Sections whose programs do not do what the line says."""
    for number, directive in enumerate(page.directives):
        if directive.kind not in BITES:
            continue
        place = f"{page.place}:{directive.first}"
        following = []
        for later in page.directives[number + 1 :]:
            if later.kind in BITES:
                break
            following.append(later.name)
        broken = [name for name in following if name.endswith("_broken")]
        fixed = [name for name in following if name.endswith("_fixed")]
        if directive.name not in VERSIONS[1:]:
            yield Complaint(place, f"{directive.name} was not run", f"one of {', '.join(VERSIONS[1:])}")
        elif not broken or not fixed:
            yield Complaint(place, "no pair of programs below it", "show one NAME_broken and one NAME_fixed")
        else:
            for name in broken:
                yield from _bites(place, directive, snippets[name])
            for name in fixed:
                yield from _mends(place, directive, snippets[name])


def _bites(place: str, directive: Directive, snippet: Snippet) -> Iterator[Complaint]:
    since, before = directive.name, VERSIONS[VERSIONS.index(directive.name) - 1]
    was, now = snippet.expected(before) or Outcome(""), snippet.expected(since) or Outcome("")
    bites = {
        "breaks": was.error is None and now.error is not None,
        "changes": (was.stdout, was.error) != (now.stdout, now.error),
        "warns": "Warning" not in was.stderr and "Warning" in now.stderr,
    }
    if not bites[directive.kind]:
        yield Complaint(
            place,
            f"{snippet.name} does not show that {since} {directive.kind} it: {_told(was)} on {before}, {_told(now)} on {since}",
            "name the version at which it does",
        )


def _mends(place: str, directive: Directive, snippet: Snippet) -> Iterator[Complaint]:
    before = VERSIONS[VERSIONS.index(directive.name) - 1]
    for version in (before, directive.name):
        outcome = snippet.expected(version) or Outcome("")
        if outcome.error is not None:
            yield Complaint(
                place, f"{snippet.name} fails on {version}: {outcome.error}", "mend it so that it runs on both sides"
            )
        elif directive.kind == "warns" and "Warning" in outcome.stderr and version == directive.name:
            yield Complaint(place, f"{snippet.name} warns on {version}: {outcome.stderr}", "write what does not warn")


def _told(outcome: Outcome) -> str:
    return outcome.error or ("it warns" if outcome.stderr else f"it prints {outcome.stdout!r}")
