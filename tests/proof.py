"""The one proof of a test session: every program, on every interpreter of this machine."""

import asyncio

import pytest

from press.interpreters import find_interpreters
from press.prove import Proof, prove, show_progress
from press.snippets import Snippet, read_snippets


@pytest.fixture(scope="session")
def snippets() -> dict[str, Snippet]:
    """The book's programs, by name."""
    return read_snippets()


@pytest.fixture(scope="session")
def proof(snippets: dict[str, Snippet], pytestconfig: pytest.Config) -> Proof:
    """What the programs do, measured now."""
    with pytestconfig.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print(f"\nproving {len(snippets)} programs on {len(find_interpreters())} interpreters")
        return asyncio.run(prove(snippets.values(), find_interpreters().values(), show_progress))
