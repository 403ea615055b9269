"""What pages say of themselves: language, the same page in the other one, title and description."""

import os
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from press.house import LANGUAGES
from press.site import PUBLIC_ADDRESS, build_edition, publish_shared
from tests.web.pages import Head, pages

LENGTHS = {"zh": (20, 80), "en": (50, 160)}  # of a description: search engines show about so much
LONGEST_TITLE = {"zh": 40, "en": 70}


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, Head]:
    """Address below the site's top → the page's head, the first page included."""
    every = [*pages(site, "zh"), *pages(site, "en"), ""]
    return {page: Head.of(site / page / "index.html") for page in every}


def test_both_editions_have_the_same_pages(site: Path) -> None:
    """A page of one language is at the same path in the other, so that every switch leads somewhere."""
    zh, en = ({page.partition("/")[2] for page in pages(site, language)} for language in LANGUAGES)
    assert zh == en, f"only in one language: {sorted(zh ^ en)}"


def test_every_page_names_its_language(heads: dict[str, Head]) -> None:
    """The lang of a page is that of its edition, which is written from left to right."""
    for page, head in heads.items():
        assert head.direction == "ltr", f"{page}: dir is {head.direction!r}; see docs/theme/partials/language.html"
        assert head.lang == (page[:2] or "en"), f"{page}: lang is {head.lang!r}; see docs/theme"


def test_alternates_are_absolute_complete_and_reciprocal(heads: dict[str, Head], address: str) -> None:
    """Each page names zh, en and x-default by whole addresses; each named page is there and names the same three."""
    by_address = {address + page: head for page, head in heads.items()}
    for page, head in heads.items():
        assert set(head.alternates) == {"zh", "en", "x-default"}, f"{page}: hreflang {sorted(head.alternates)}"
        own = head.alternates[page[:2] or "x-default"]
        assert own == address + page, f"{page} names itself {own}"
        for language, other in head.alternates.items():
            assert urlsplit(other).scheme, f"{page}: hreflang {language} is not absolute: {other}"
            assert other in by_address, f"{page}: hreflang {language} leads to {other}, which is not there"
            back = by_address[other].alternates
            assert back == head.alternates, f"{page}: {other} names others: {back}"


def test_canonical_addresses_are_the_pages_own(heads: dict[str, Head], address: str) -> None:
    """A published page names itself as the one to cite."""
    for page, head in heads.items():
        canonical = [link["href"] for link in head.links if link.get("rel") == "canonical"]
        assert canonical in ([address + page], []), f"{page}: canonical {canonical}"
        assert canonical or not page, f"{page} names no canonical address"


def test_titles_are_there_short_and_of_one_page_each(heads: dict[str, Head]) -> None:
    """No two pages have the same title, and none is cut off where titles are listed."""
    twice = [title for title, times in Counter(head.title.strip() for head in heads.values()).items() if times > 1]
    assert not twice, f"titles of more than one page: {twice}"
    for page, head in heads.items():
        title = head.title.strip()
        assert title, f"{page} has no title"
        longest = LONGEST_TITLE[page[:2] or "en"]
        assert len(title) <= longest, f"{page}: title of {len(title)}, {longest} are shown: {title}"


def test_descriptions_are_there_of_good_length_and_of_one_page_each(heads: dict[str, Head]) -> None:
    """No two pages have the same description, and each says enough without being cut off."""
    said = {page: head.metas.get("description", "") for page, head in heads.items()}
    twice = [text for text, times in Counter(said.values()).items() if times > 1]
    assert not twice, f"descriptions of more than one page: {twice}"
    for page, text in said.items():
        least, most = LENGTHS[page[:2] or "en"]
        assert least <= len(text) <= most, f"{page}: a description of {len(text)}, {least} to {most} is right: {text!r}"


def test_an_unpublished_site_claims_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says where the site will stand, no page calls an address its canonical one."""
    for name in [PUBLIC_ADDRESS, *(f"{PUBLIC_ADDRESS}_{language.upper()}" for language in LANGUAGES)]:
        monkeypatch.delenv(name, raising=False)
    build_edition("en", tmp_path)
    publish_shared(tmp_path)
    assert PUBLIC_ADDRESS not in os.environ
    for page in pages(tmp_path, "en"):
        rels = [link.get("rel") for link in Head.of(tmp_path / page / "index.html").links]
        assert "canonical" not in rels, f"{page} names a canonical address, and nobody knows it"
