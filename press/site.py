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

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from press.directives import find_directives
from press.errors import PressError
from press.evidence import Evidence, read_evidence
from press.house import DOCS, LANGUAGES, SITE, TOP
from press.markdown_copy import markdown_copy
from press.snippets import Snippet, read_snippets

CONFIGS = {"zh": TOP / "mkdocs.yml", "en": TOP / "mkdocs.en.yml"}
PUBLIC_ADDRESS = "SITE_URL"  # the variable that says where the site will stand, when that is known


def build_site() -> None:
    """`make build`: the whole site, made beside the last good one and put in its place when it is complete."""
    with new_site() as site:
        for number, language in enumerate(LANGUAGES, 1):
            print(f"[{number}/{len(LANGUAGES) + 1}] {CONFIGS[language].name}: the {language} edition", flush=True)
            build_edition(language, site)
        print(f"[{len(LANGUAGES) + 1}/{len(LANGUAGES) + 1}] programs, data, pages as Markdown", flush=True)
        publish_shared(site)
        publish_copies(site)
    print(f"built {SITE.name}/ in {time.process_time():.1f} s: {_size(SITE)}")


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
    config.mdx_configs["press.extension"]["unproven"] = draft
    return config


def build_edition(language: str, site: Path) -> None:
    """Build the pages of one language below ``site``; a warning of MkDocs' is an error."""
    render(edition_config(language, site))


def render(config: MkDocsConfig, *, dirty: bool = False) -> None:
    """Have MkDocs build ``config``, with its own words where it fails, and put its search index aside."""
    _quiet_logs()
    try:
        build(config, dirty=dirty)
    except (Abort, MkDocsException) as error:
        raise PressError(
            f"MkDocs could not build the {config.theme['language']} edition: {error}",
            path=Path(config.config_file_path).name,
            mend="see the warnings above; each names its page",
        ) from None
    _put_index_aside(Path(config.site_dir))


def _put_index_aside(edition: Path) -> None:
    """Leave an empty index where the theme looks on every page; the worker fetches the whole one when asked."""
    index = edition / "search" / "search_index.json"
    whole = json.loads(index.read_text("utf-8"))
    index.with_name("whole_index.json").write_text(
        json.dumps(whole, ensure_ascii=False, separators=(",", ":")), "utf-8"
    )
    index.write_text(json.dumps({**whole, "docs": []}), "utf-8")


def publish_shared(site: Path) -> None:
    """What both editions share: the first page, styles and scripts, and each program at its own address."""
    shutil.copytree(DOCS / "assets", site / "assets", dirs_exist_ok=True)
    shutil.copy(DOCS / "first_page.html", site / "index.html")
    for snippet in read_snippets().values():
        target = site / "snippets" / f"{snippet.name}.py"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(snippet.path, target)


def publish_copies(site: Path) -> None:
    """The same for programs to read: each page as Markdown, and the data. All programs must be proven."""
    snippets, evidence = read_snippets(), read_evidence()
    for language in LANGUAGES:
        for page in sorted((DOCS / language).rglob("*.md")):
            publish_markdown(page, language, site, snippets, evidence)
    data = site / "data"
    data.mkdir(exist_ok=True)
    published = json.dumps(snippets_data(snippets, evidence), ensure_ascii=False, indent=1)
    (data / "snippets.json").write_text(published + "\n", "utf-8")


def publish_markdown(page: Path, language: str, site: Path, snippets: dict[str, Snippet], evidence: Evidence) -> None:
    """Write ``page`` as plain Markdown beside its HTML."""
    stem = page.relative_to(DOCS / language).with_suffix("")
    folder = stem.parent if stem.name == "index" else stem
    expanded = markdown_copy(
        page.read_text("utf-8"),
        f"docs/{language}/{page.relative_to(DOCS / language)}",
        language=language,
        snippets=snippets,
        runs={name: evidence.of(snippet) for name, snippet in snippets.items()},
        to_top="../" * (len(folder.parts) + 1),
    )
    target = site / language / folder / "index.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(expanded, "utf-8")


def snippets_data(snippets: dict[str, Snippet], evidence: Evidence) -> dict[str, Any]:
    """What site/data/snippets.json says; its fields are a promise to those who use it."""
    pages = pages_by_snippet()
    return {
        "interpreters": evidence.interpreters,
        "snippets": {
            name: {
                "requires_python": snippet.requires_python,
                "pages": pages.get(name, []),
                "runs": {
                    version: {"status": run.status, "error": run.error} for version, run in evidence.of(snippet).items()
                },
            }
            for name, snippet in snippets.items()
        },
    }


def pages_by_snippet() -> dict[str, list[str]]:
    """Snippet → the addresses, below the site's top, of the pages that show it, such as ``zh/delegation/``."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for page in sorted((DOCS / language).rglob("*.md")):
            stem = page.relative_to(DOCS).with_suffix("")
            address = (stem.parent if stem.name == "index" else stem).as_posix() + "/"
            for directive in find_directives(page.read_text("utf-8").splitlines(), str(page)):
                if address not in found.setdefault(directive.name, []):
                    found[directive.name].append(address)
    return found


def _quiet_logs() -> None:
    """MkDocs' warnings are shown, its reports of what it does are not; and nothing of jieba's and the theme's."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    logging.getLogger("jieba").setLevel(logging.ERROR)


def _size(folder: Path) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB"
