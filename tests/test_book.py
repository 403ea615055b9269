"""The book as it stands: both languages agree, and every page keeps the rules."""

import pytest

from press.lint import cramped_code, nameless_columns, pasted_code, poor_front_matter, unused_snippets
from press.pages import read_pages
from press.parity import different_form, out_of_step, read_agreed
from press.snippets import read_snippets


def expect_none(complaints):
    """Fail with the complaints alone, each with its place and its mend."""
    if text := "\n".join(map(str, complaints)):
        pytest.fail(f"\n{text}", pytrace=False)


def test_both_languages_have_the_same_form():
    """Pages, heading ids, blocks, snippets and links are the same, in the same order."""
    expect_none(different_form(read_pages()))


def test_no_section_was_changed_in_one_language_only():
    """Each section is as it was when somebody last said that its two sides agree."""
    expect_none(out_of_step(read_pages(), read_agreed()))


def test_every_program_is_on_the_page_of_its_chapter():
    """No program is proven for nothing, and path and page share a stem."""
    expect_none(unused_snippets(read_pages(), read_snippets()))


def test_no_page_holds_pasted_python():
    """All Python on the pages comes from programs that were run."""
    expect_none(pasted_code(read_pages()))


def test_every_page_has_a_title_and_a_description_of_its_own():
    """Search engines and the contents show them whole."""
    expect_none(poor_front_matter(read_pages()))


def test_chinese_has_a_space_beside_code():
    """What autocorrect passes over; test_chinese_typography has the rest."""
    expect_none(cramped_code(read_pages()))


def test_every_column_has_a_name():
    """For those who hear a table."""
    expect_none(nameless_columns(read_pages()))
