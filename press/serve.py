"""`make serve`: both editions on this machine, built again as their sources are saved.

The server is MkDocs' own, which reloads the browser; MkDocs itself would serve one edition only.
"""

import errno
import shutil
import time
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from press.book import REFERENCE
from press.errors import PressError
from press.house import CACHE, DOCS, EVIDENCE, LANGUAGES, SNIPPETS
from press.site import CONFIGS, edition_config, publish_shared, render

HOST, PORT = "127.0.0.1", 8000
POLL = 0.3  # s between two looks at the sources


State = frozenset[tuple[Path, int]]


class Preview:
    """The site as the sources were when they were last in order; a failed build changes nothing of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.built: dict[str, State] = {}  # language → the sources that its edition was built from

    def build_what_changed(self) -> None:
        """Build the editions whose sources are not those of what is shown; say what is wrong, and go on."""
        for language in LANGUAGES:
            state = _state(sources(language))
            if self.built.get(language) == state:
                continue
            started = time.monotonic()
            try:
                self._build(language)
            except PressError as error:
                print(f"{error}\n    (until then, the {language} pages stay as they were)", flush=True)
            else:
                print(f"{CONFIGS[language].name}: built in {time.monotonic() - started:.1f} s", flush=True)
            self.built[language] = state

    def _build(self, language: str) -> None:
        building = self.folder.with_name("preview.new")
        shutil.rmtree(building, ignore_errors=True)
        render(edition_config(language, building, draft=True))
        shutil.rmtree(self.folder / language, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        (building / language).rename(self.folder / language)
        publish_shared(self.folder)


def sources(language: str) -> list[Path]:
    """What the edition of ``language`` is made of."""
    reference = (DOCS / LANGUAGES[0]).glob(REFERENCE)  # it says for both which page describes a name
    shared = [
        DOCS / "assets",
        DOCS / "theme",
        *DOCS.glob("*.html"),
        *DOCS.glob("*.toml"),
        *reference,
        SNIPPETS,
        EVIDENCE,
    ]
    return [*CONFIGS.values(), DOCS / language, *shared]


def _state(paths: list[Path]) -> State:
    """Which files there are, in ``paths`` and below, and when each was last changed."""
    files = [found for path in paths for found in (path, *path.rglob("*")) if found.is_file()]
    return frozenset((file, file.stat().st_mtime_ns) for file in files)


def serve() -> None:
    """Build, serve and rebuild until Ctrl-C."""
    preview = Preview(CACHE / "preview")
    shutil.rmtree(preview.folder, ignore_errors=True)
    print("building both editions", flush=True)
    preview.build_what_changed()
    server = LiveReloadServer(
        preview.build_what_changed, HOST, PORT, root=str(preview.folder), polling_interval=POLL, shutdown_delay=0.1
    )
    server.error_handler = lambda _code: _not_found(preview.folder)
    for path in {path for language in LANGUAGES for path in sources(language)}:
        server.watch(str(path))
    print(f"the book is at http://{HOST}:{PORT}/ – stop with Ctrl-C", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PressError(f"port {PORT} is in use", mend="stop the other server, such as another `make serve`") from None
    except KeyboardInterrupt:
        print("\nstopped")
    finally:
        server.shutdown()


def _not_found(folder: Path) -> bytes | None:
    page = folder / "en" / "404.html"
    return page.read_bytes() if page.exists() else None
