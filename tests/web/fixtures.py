"""The site as a reader meets it: built anew, served by a plain static host, opened in Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from press.browser import chromium, chromium_flags
from press.house import LANGUAGES
from press.site import PUBLIC_ADDRESS, build_edition, publish_copies, publish_shared
from tests.web.plain_host import PlainHost


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlainHost]:
    """A static host with the whole site on it, built for its address."""
    folder = tmp_path_factory.mktemp("site")
    with PlainHost(folder) as host:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(PUBLIC_ADDRESS, host.address)
            for language in LANGUAGES:
                patch.setenv(f"{PUBLIC_ADDRESS}_{language.upper()}", "")  # the press sets it; this puts it back
                build_edition(language, folder)
            publish_shared(folder)
            publish_copies(folder)
        yield host


@pytest.fixture(scope="session")
def site(host: PlainHost) -> Path:
    """The folder of the freshly built site."""
    return host.folder


@pytest.fixture(scope="session")
def address(host: PlainHost) -> str:
    """Where the site is served, such as http://127.0.0.1:8123/."""
    return host.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. One a module: while it is there, Playwright's event loop keeps others from running in this thread."""
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium(), args=chromium_flags())
        yield chrome
        chrome.close()
