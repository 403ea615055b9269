"""Schedules that are recorded in a page are those of the desktop, on each Python that runs there."""

import asyncio
from typing import Any

import pytest

from press.in_page import DIFFERS, read_in_page, run_in_page
from press.page_pythons import PagePython, install_page_pythons, page_pythons
from press.schedule import drawn_programs, read_schedules
from press.schedule_table import table_html
from press.snippets import read_snippets
from press.swimlanes import swimlanes

# What is otherwise in a page, and why.
OTHERWISE = {
    "api-waiting/shield": "the page's 3.14 and 3.15 are other patch releases, which put one callback less into the queue",
    "hand-made-loop/blocking_task_broken": "it yields what the clock says, which does not begin where the prover's does",
    "locks/semaphore": "a reading of the page's clock takes ten times as long, so timers of one instant go off one by one",
}


@pytest.mark.parametrize("python", page_pythons(), ids=lambda python: python.version)
def test_drawn_programs_have_the_same_schedules_in_a_page(python: PagePython) -> None:
    """To the last event; and picture and table are those that the site would have of it.

    Each Python gets its share of the programs; all on all would take minutes.
    """
    install_page_pythons()
    snippets, schedules, record = read_snippets(), read_schedules(), read_in_page()
    known = {
        name: variant.recording
        for name in drawn_programs()
        for variant in schedules[name].variants
        if python.version in variant.versions
    }
    runnable = [name for name in known if record.state(name, python.version) in ("same", DIFFERS)]
    pythons = [it.version for it in page_pythons()]
    share = runnable[pythons.index(python.version) :: len(pythons)]
    assert len(share) > 3, "too few to say anything"

    async def endings() -> dict[str, dict[str, Any]]:
        wanted = [snippets[name] for name in share]
        return {snippet.name: ending async for snippet, ending in run_in_page(python, wanted, "zh")}

    wrong = []
    for name, ending in asyncio.run(endings()).items():
        drawn = ending.get("schedule")
        if name in OTHERWISE:
            continue
        if ending["fault"] or not drawn:
            wrong.append(f"{name}: {ending['fault'] or 'nothing was recorded'}")
        elif drawn["recording"] != known[name]:
            events = drawn["recording"]["events"]
            first = next(
                (pair for pair in zip(known[name]["events"], events, strict=False) if pair[0] != pair[1]), None
            )
            wrong.append(
                f"{name}: on record {first[0]}, in the page {first[1]}" if first else f"{name}: of another length"
            )
        else:
            source = snippets[name].source
            assert drawn["picture"] == swimlanes(known[name], source, "zh")
            assert drawn["table"] == table_html(known[name], source, "zh")
    assert not wrong, "\n".join(wrong)
