"""`make editions`: the site, and all that is made of it for taking away, into site/downloads/."""

import shutil
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from press.editions.commit import Stamp, stamp
from press.editions.front import Title
from press.house import LANGUAGES, SITE
from press.site import build_edition, edition_config, new_site, publish_copies, publish_shared

WORKERS = 2  # a PDF takes some gigabytes while it is made
STEM = "from-yield-to-await"


@dataclass(frozen=True)
class Job:
    """What one process makes: files of ``downloads``, by a function of the site, the stamp and their folder."""

    name: str
    make: Callable[[Path, Stamp, Path], None]


def make_editions() -> None:
    """Build the site with its editions, and put it in the place of the last good one when all is well."""
    started = time.monotonic()
    now = stamp()
    print(f"edition {now.version}", flush=True)
    with new_site() as site, _pool() as pool:
        _run(pool, [(f"site: {language}", pool.submit(build_edition, language, site)) for language in LANGUAGES])
        publish_shared(site)
        publish_copies(site)
        write_editions(site, now, pool)
    listed = sorted((SITE / "downloads").iterdir())
    for file in listed:
        print(f"  site/downloads/{file.name}  {size_of(file)}")
    print(f"made {len(listed)} files in {time.monotonic() - started:.0f} s")


def write_editions(site: Path, now: Stamp, pool: ProcessPoolExecutor | None = None) -> None:
    """All editions of a built site, into its ``downloads/``, and the page that lists them."""
    from press.editions.downloads import fill_in_downloads, write_checksums

    downloads = site / "downloads"
    shutil.rmtree(downloads, ignore_errors=True)
    downloads.mkdir()
    with pool or _pool() as workers:
        _run(workers, [(job.name, workers.submit(job.make, site, now, downloads)) for job in jobs()])
    write_checksums(downloads)
    fill_in_downloads(site, now)


def jobs() -> list[Job]:
    """The longest first."""
    return [
        Job("PDF and EPUB, Chinese", books_zh),
        Job("PDF and EPUB, English", books_en),
        Job("offline archive", archive),
        Job("programs, texts, cheat sheets", the_rest),
    ]


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"))


def _run(pool: ProcessPoolExecutor, work: list[tuple[str, Future[None]]]) -> None:
    """Wait for all; what fails first ends the rest, and is raised."""
    started = time.monotonic()
    names = {future: name for name, future in work}
    for number, future in enumerate(as_completed(names), 1):
        error = future.exception()
        if error is not None:
            pool.shutdown(cancel_futures=True, wait=False)
            raise error
        print(f"[{number}/{len(names)}] {names[future]}: {time.monotonic() - started:.0f} s", flush=True)


def title_of(language: str, site: Path) -> Title:
    """What mkdocs.yml calls the book."""
    config = edition_config(language, site)
    return Title(config.site_name, str(config.site_description))


def books_zh(site: Path, now: Stamp, downloads: Path) -> None:
    """The Chinese PDF and EPUB."""
    _books("zh", site, now, downloads)


def books_en(site: Path, now: Stamp, downloads: Path) -> None:
    """The English ones."""
    _books("en", site, now, downloads)


def _books(language: str, site: Path, now: Stamp, downloads: Path) -> None:
    from press.editions.chapters import read_chapters
    from press.editions.epub import write_epub
    from press.editions.pdf import write_pdf

    title = title_of(language, site)
    chapters = read_chapters(site, language)
    write_epub(chapters, title, language, now, downloads / f"{STEM}-{language}.epub")
    write_pdf(chapters, title, language, now, downloads / f"{STEM}-{language}.pdf")


def archive(site: Path, now: Stamp, downloads: Path) -> None:
    """The site in a zip."""
    from press.editions.archive import write_archive

    write_archive(site, now, downloads / f"{STEM}-offline.zip")


def the_rest(site: Path, now: Stamp, downloads: Path) -> None:
    """What takes seconds."""
    from press.editions.cheat_sheet import write_cheat_sheet
    from press.editions.programs_zip import write_programs
    from press.editions.texts import write_text

    write_programs(title_of("en", site), now, downloads / f"{STEM}-programs.zip")
    for language in LANGUAGES:
        title = title_of(language, site)
        write_text(site, title, language, now, downloads / f"{STEM}-{language}.md")
        write_cheat_sheet(title, language, now, downloads / f"cheat-sheet-{language}.pdf")


def size_of(file: Path) -> str:
    """Such as 5.2 MB."""
    size = file.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
