"""Keeps the two languages together: the same form, and no section changed on one side only.

What both sides looked like when somebody last said that they agree is in docs/agreed.json, a hash for each section
and language. Neither language is the original.
"""

import json
from collections.abc import Iterator
from itertools import zip_longest

from press.errors import Complaint, PressError
from press.house import DOCS, LANGUAGES, shown
from press.pages import Page, Section

AGREED = DOCS / "agreed.json"

Agreed = dict[str, dict[str, dict[str, str]]]  # page → section → language → hash
Pages = dict[str, dict[str, Page]]  # language → name → page


def different_form(pages: Pages) -> Iterator[Complaint]:
    """Where pages, ids, levels, blocks or links of the two languages are not the same, in order."""
    first, second = LANGUAGES
    for name in sorted({*pages[first], *pages[second]}):
        missing = [language for language in LANGUAGES if name not in pages[language]]
        if missing:
            yield Complaint(
                f"docs/{missing[0]}/{name}", "is there in the other language only", "write it, or delete the other"
            )
        else:
            yield from _different_sections(pages[first][name], pages[second][name])


def _different_sections(one: Page, other: Page) -> Iterator[Complaint]:
    for left, right in zip_longest(one.sections, other.sections):
        if left is None or right is None or (left.id, left.level) != (right.id, right.level):
            yield Complaint(
                f"{_at(one, left)} and {_at(other, right)}",
                f"the headings differ: {_heading(left)} here, {_heading(right)} there",
                "give both the same ids and levels in the same order",
            )
            return  # whatever follows would differ, too
        yield from _different_blocks(one, left, other, right)


def _different_blocks(one: Page, left: Section, other: Page, right: Section) -> Iterator[Complaint]:
    for mine, yours in zip_longest(left.blocks, right.blocks):
        if mine is None or yours is None or mine.kind != yours.kind:
            yield Complaint(
                f"{one.place}:{mine.line if mine else left.line} and {other.place}:{yours.line if yours else right.line}",
                f"in #{left.id}, {mine.kind if mine else 'nothing'} stands against {yours.kind if yours else 'nothing'}",
                "give both the same sequence of blocks",
            )
            return
    for mine_link, your_link in zip_longest(left.links, right.links):
        if mine_link != your_link:
            yield Complaint(
                f"{_at(one, left)} and {_at(other, right)}",
                f"in #{left.id}, a link to {mine_link} stands against one to {your_link}",
                "link to the same places in the same order",
            )
            return


def _at(page: Page, section: Section | None) -> str:
    return f"{page.place}:{section.line}" if section else page.place


def _heading(section: Section | None) -> str:
    return f"#{section.id} at level {section.level}" if section else "none"


def out_of_step(pages: Pages, agreed: Agreed) -> Iterator[Complaint]:
    """Sections that changed since the languages were last said to agree; pages must have the same form."""
    first, second = LANGUAGES
    for name, page in pages[first].items():
        other = pages[second][name]
        for left, right in zip(page.sections, other.sections, strict=False):
            was = agreed.get(name, {}).get(left.id, {})
            changed = [
                side
                for side, section in zip((page, other), (left, right), strict=True)
                if was.get(side.language) != section.digest
            ]
            target = f"{name}#{left.id}"
            if len(changed) == 1:
                behind = other if changed[0] is page else page
                yield Complaint(
                    _at(behind, right if behind is other else left),
                    f"#{left.id} is stale: {changed[0].place} has changed, this has not",
                    f"bring it along, then `make accept`; if it needs no change: `make accept SECTION='{target}'`",
                )
            elif changed:
                yield Complaint(
                    f"{_at(page, left)} and {_at(other, right)}",
                    f"#{left.id} has changed in both languages, and nobody has said that they agree",
                    "read both, then `make accept`",
                )
    for name, sections in agreed.items():
        known = {section.id for section in pages[first][name].sections} if name in pages[first] else set()
        for gone in sorted(sections.keys() - known):
            yield Complaint(shown(AGREED), f"{name}#{gone} is no longer in the book", "`make accept` forgets it")


def read_agreed() -> Agreed:
    """What was said to agree; nothing, where nothing was."""
    return json.loads(AGREED.read_text("utf-8")) if AGREED.exists() else {}


def accept(pages: Pages, section: str | None) -> list[str]:
    """Record that the languages agree: in ``section`` (``page.md#id``), or wherever both sides have changed.

    Returns what was recorded. A section that changed on one side only is recorded only by its name.
    """
    for complaint in different_form(pages):
        raise PressError(complaint.problem, path=complaint.place, mend=complaint.mend)
    agreed = read_agreed()
    now: Agreed = {}
    recorded = []
    first, second = LANGUAGES
    for name, page in pages[first].items():
        for left, right in zip(page.sections, pages[second][name].sections, strict=True):
            target = f"{name}#{left.id}"
            was = agreed.get(name, {}).get(left.id, {})
            both = {first: left.digest, second: right.digest}
            changed = sum(was.get(language) != both[language] for language in LANGUAGES)
            if changed and (section == target or (section is None and changed == 2)):
                recorded.append(target)
                was = both
            if was:
                now.setdefault(name, {})[left.id] = was
    if section is not None and not recorded:
        known = any(section == f"{name}#{s.id}" for name, page in pages[first].items() for s in page.sections)
        problem = "has not changed since it was accepted" if known else "is no section of the book"
        raise PressError(f"{section} {problem}", mend="name a section as the check names it: page.md#id")
    AGREED.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
    return recorded
