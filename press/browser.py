"""The machine's own Chromium, by which pages are measured and tested."""

import os
import shutil

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Its path; where there is none, Playwright brings one."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


def chromium_flags() -> list[str]:
    """Nothing leaves the machine, whatever a page or the browser itself asks for."""
    flags = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    return [*flags, "--no-sandbox"] if os.geteuid() == 0 else flags
