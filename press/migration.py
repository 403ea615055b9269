"""What moving to a newer Python breaks: the line below a heading that says since when, and whether that is measured.

    ### `gather(loop=…)` { #gather-loop }

    /// breaks | 3.10
    ///

The section below shows an old program, whose name ends in ``_broken``, and its mend, ``_fixed``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from press.directives import Directive
from press.errors import Complaint, PressError
from press.house import shown
from press.interpreters import VERSIONS, before
from press.pages import Page
from press.snippets import Outcome, Snippet
from press.words import WORDS

BITES = ("breaks", "changes", "warns")


@dataclass(frozen=True)
class Bite:
    """From the version ``since`` on, the old program ``kind``; up to ``until``, where it ends to do so."""

    kind: str
    since: str
    until: str | None

    @classmethod
    def of(cls, directive: Directive) -> "Bite":
        """What stands on the line."""
        since, _, until = directive.name.partition(" – ")
        return cls(directive.kind, since, until or None)


def bite_markdown(directive: Directive, language: str) -> list[str]:
    """The line that says since when; scripts find the section by its versions."""
    bite = Bite.of(directive)
    until = f' data-until="{bite.until}"' if bite.until else ""
    words = WORDS[language]
    text = (
        words["breaks_on"].format(versions=directive.name)
        if bite.until
        else words[bite.kind].format(version=bite.since)
    )
    return [f'<span class="bite" data-bites="{bite.kind}" data-version="{bite.since}"{until}>{text}</span>']


def migration_filter(language: str) -> str:
    """The fields for the two versions that one moves between, as HTML."""
    words = WORDS[language]
    fields = []
    for what, chosen in (("from", VERSIONS[1]), ("to", VERSIONS[-1])):
        options = "".join(
            f"<option{' selected' if version == chosen else ''}>{version}</option>" for version in VERSIONS[1:]
        )
        fields.append(
            f'<label>{words["moving_" + what]} <select data-moving="{what}" autocomplete="off">{options}</select></label>'
        )
    return f'<p class="chooser needs-script">{" ".join(fields)} <output></output></p>'


def unmeasured(page: Page, snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """Sections whose programs do not do what the line says."""
    for number, directive in enumerate(page.directives):
        if directive.kind not in BITES:
            continue
        place = f"{page.place}:{directive.first}"
        bite = Bite.of(directive)
        following = takewhile(lambda it: it.kind not in BITES, page.directives[number + 1 :])
        names = [it.name for it in following if it.kind == "snippet"]
        broken = [name for name in names if name.endswith("_broken")]
        fixed = [name for name in names if name.endswith("_fixed")]
        strangers = [name for name in names if name not in snippets]
        if not {bite.since, bite.until or bite.since} <= set(VERSIONS[1:]):
            yield Complaint(place, f"{directive.name} was not run", f"one of {', '.join(VERSIONS[1:])}")
        elif not broken or not fixed:
            yield Complaint(place, "no pair of programs below it", "show one NAME_broken and one NAME_fixed")
        elif strangers:
            yield Complaint(place, f"there is no program {strangers[0]}", "write it, or name another")
        else:
            for name in broken:
                yield from _bites(place, bite, snippets[name])
            for name in fixed:
                yield from _mends(place, bite, snippets[name])


def _bites(place: str, bite: Bite, snippet: Snippet) -> Iterator[Complaint]:
    earlier = before(bite.since)
    was, now = _outcome(snippet, earlier), _outcome(snippet, bite.since)
    bites = {
        "breaks": was.error is None and now.error is not None,
        "changes": (was.stdout, was.error) != (now.stdout, now.error),
        "warns": "Warning" not in was.stderr and "Warning" in now.stderr,
    }
    if not bites[bite.kind]:
        yield Complaint(
            place,
            f"{snippet.name} does not show that {bite.since} {bite.kind} it: "
            f"{_told(was)} on {earlier}, {_told(now)} on {bite.since}",
            "name the version at which it does",
        )
    if bite.kind == "breaks":
        last = bite.until or VERSIONS[-1]
        for version in VERSIONS[VERSIONS.index(bite.since) :]:
            fails = _outcome(snippet, version).error is not None
            if fails != (VERSIONS.index(version) <= VERSIONS.index(last)):
                yield Complaint(
                    place,
                    f"{snippet.name} {'fails' if fails else 'runs'} on {version}",
                    "say on which versions it fails: /// breaks | 3.8 – 3.10",
                )
                return


def _mends(place: str, bite: Bite, snippet: Snippet) -> Iterator[Complaint]:
    for version in VERSIONS[VERSIONS.index(before(bite.since)) :]:
        outcome = _outcome(snippet, version)
        if outcome.error is not None:
            yield Complaint(
                place, f"{snippet.name} fails on {version}: {outcome.error}", "mend it so that it runs on both sides"
            )
        elif bite.kind == "warns" and "Warning" in outcome.stderr and version == bite.since:
            yield Complaint(place, f"{snippet.name} warns on {version}: {outcome.stderr}", "write what does not warn")


def _outcome(snippet: Snippet, version: str) -> Outcome:
    outcome = snippet.expected(version)
    if outcome is None:
        raise PressError(
            f"nothing is expected of it on {version}", path=shown(snippet.path), mend="`make prove UPDATE=1`"
        )
    return outcome


def _told(outcome: Outcome) -> str:
    return outcome.error or ("it warns" if outcome.stderr else f"it prints {outcome.stdout!r}")
