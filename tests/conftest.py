"""Fixtures for all tests, and the last word on interpreters that are not here."""

import pytest

from press.interpreters import find_interpreters, missing_interpreters
from tests.editions import downloads
from tests.proof import proof, snippets
from tests.web.fixtures import address, browser, host, site

__all__ = ["address", "browser", "downloads", "host", "proof", "site", "snippets"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the interpreters that this machine lacks, however well the tests went."""
    if warning := missing_interpreters(find_interpreters()):
        terminalreporter.section("interpreters")
        terminalreporter.line(warning)
