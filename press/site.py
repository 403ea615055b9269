"""Builds the site: both editions, each page as Markdown, the programs and the data."""

import json
import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from press import notebooks
from press.asyncio_names import asyncio_data
from press.book import Book, book
from press.errors import PressError
from press.evidence import Evidence
from press.house import DOCS, LANGUAGES, SITE, TOP
from press.interpreters import VERSIONS
from press.llms_txt import llms_txt
from press.markdown_copy import markdown_copy
from press.notebook_pages import attach
from press.page_pythons import publish_page_pythons
from press.pages import Page, read_pages
from press.run_bar import run_data
from press.schedule import IN_PAGES
from press.search_index import write_pieces
from press.snippets import Snippet
from press.stylesheet import trim_stylesheets
from press.timeline import timeline_data

CONFIGS = {"zh": TOP / "mkdocs.yml", "en": TOP / "mkdocs.en.yml"}
PUBLIC_ADDRESS = "SITE_URL"  # the variable that says where the site will stand, when that is known
SCHEMAS = DOCS / "schemas"  # of the data, published beside it
UNPUBLISHED = "http://127.0.0.1:8000"  # else it stands where `make serve` has it; the same is in mkdocs.yml


def build_site() -> None:
    """`make build`: the whole site, made beside the last good one and put in its place when it is complete."""
    started = time.monotonic()
    with new_site() as site:
        for number, language in enumerate(LANGUAGES, 1):
            print(f"[{number}/{len(LANGUAGES) + 1}] {CONFIGS[language].name}: the {language} edition", flush=True)
            build_edition(language, site)
        print(f"[{len(LANGUAGES) + 1}/{len(LANGUAGES) + 1}] programs, data, pages as Markdown", flush=True)
        publish_shared(site)
        publish_copies(site)
    print(f"built {SITE.name}/ in {time.monotonic() - started:.1f} s: {_size(SITE)}")


@contextmanager
def new_site() -> Iterator[Path]:
    """A folder to build in; it takes the place of site/ if nothing goes wrong, and is dropped if something does."""
    building, old = SITE.with_name("site.new"), SITE.with_name("site.old")
    for leftover in (building, old):
        shutil.rmtree(leftover, ignore_errors=True)
    building.mkdir()
    try:
        yield building
        if SITE.exists():
            SITE.rename(old)
        building.rename(SITE)
    finally:
        for leftover in (building, old):
            shutil.rmtree(leftover, ignore_errors=True)


def edition_config(language: str, site: Path, *, draft: bool = False) -> MkDocsConfig:
    """MkDocs' configuration of one edition; a ``draft`` may show programs that are not proven yet."""
    address = os.environ.get(PUBLIC_ADDRESS, "").rstrip("/")
    if address:
        os.environ[f"SITE_URL_{language.upper()}"] = f"{address}/{language}/"
    try:
        config = load_config(str(CONFIGS[language]), site_dir=str(site / language), strict=not draft)
    except (Abort, MkDocsException) as error:
        raise PressError(str(error), path=CONFIGS[language].name, mend="see MkDocs' words above") from None
    config.extra["published"] = bool(address)
    config.extra["versions"] = VERSIONS
    config.mdx_configs["press.extension"]["unproven"] = draft
    attach(config, draft=draft)
    return config


def build_edition(language: str, site: Path) -> None:
    """Build the pages of one language below ``site``; a warning of MkDocs' is an error."""
    render(edition_config(language, site))


def render(config: MkDocsConfig) -> None:
    """Have MkDocs build ``config``, with its own words where it fails; cut its search index into pieces, trim its styles."""
    _quiet_logs()
    try:
        build(config)
    except (Abort, MkDocsException) as error:
        raise PressError(
            f"MkDocs could not build the {config.theme['language']} edition: {error}",
            path=Path(config.config_file_path).name,
            mend="see the warnings above; each names its page",
        ) from None
    write_pieces(Path(config.site_dir))
    trim_stylesheets(Path(config.site_dir))


def publish_shared(site: Path) -> None:
    """What both editions share: the first page, styles and scripts, and each program at its own address."""
    shutil.copytree(DOCS / "assets", site / "assets", dirs_exist_ok=True)
    for source, name in (("first_page.html", "index.html"), ("not_found.html", "404.html")):
        (site / name).write_text(with_address((DOCS / source).read_text("utf-8")), "utf-8")
    for name, path in IN_PAGES.items():
        target = site / "assets" / "schedule" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    whole = book()
    for snippet in whole.snippets.values():
        target = site / "snippets" / f"{snippet.name}.py"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(snippet.path, target)
        target.with_suffix(".json").write_text(json.dumps(run_data(snippet, whole), ensure_ascii=False), "utf-8")
    publish_page_pythons(site, whole.in_page.exact)


def with_address(page: str) -> str:
    """A page that belongs to no edition, with the address of the site filled in, and its path on its host."""
    address = os.environ.get(PUBLIC_ADDRESS, "").rstrip("/")
    return page.replace("{{ address }}", address or UNPUBLISHED).replace("{{ path }}", urlsplit(address).path)


def publish_copies(site: Path) -> None:
    """The same for programs to read: each page as Markdown, and the data. All programs must be proven."""
    whole = book()
    pages = [page for of_language in read_pages().values() for page in of_language.values()]
    for page in pages:
        target = site / page.address / "index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_as_markdown(page, whole), "utf-8")
    (site / "llms.txt").write_text(llms_txt(pages), "utf-8")
    data = site / "data"
    data.mkdir(exist_ok=True)
    published = {
        "snippets": snippets_data(pages, whole.snippets, whole.evidence),
        "asyncio": asyncio_data(whole.measured, whole.documented),
        "timeline": timeline_data(whole.timeline),
    }
    for name, content in published.items():
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (data / f"{name}.json").write_text(text + "\n", "utf-8")
        shutil.copy(SCHEMAS / f"{name}.schema.json", data)


def _as_markdown(page: Page, book: Book) -> str:
    """What stands beside the page's HTML for readers to copy."""
    if page.path.suffix == ".ipynb":
        return notebooks.markdown_copy(page.path)
    return markdown_copy(page, book)


def snippets_data(pages: list[Page], snippets: dict[str, Snippet], evidence: Evidence) -> dict[str, Any]:
    """What site/data/snippets.json says; its fields are a promise to those who use it."""
    shown_on: dict[str, list[str]] = {name: [] for name in snippets}
    for page in pages:
        for name in page.shows:
            shown_on[name].append(page.address)
    return {
        "interpreters": evidence.interpreters,
        "snippets": {
            name: {
                "requires_python": snippet.requires_python,
                "pages": shown_on[name],
                "runs": {
                    version: {"status": run.status, "error": run.error} for version, run in evidence.of(snippet).items()
                },
            }
            for name, snippet in snippets.items()
        },
    }


def _quiet_logs() -> None:
    """MkDocs' warnings are shown, its reports of what it does are not, nor the theme's notice."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")


def _size(folder: Path) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB"
