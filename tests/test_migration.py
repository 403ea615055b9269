"""Moving to a newer Python: what each section claims is what its programs do."""

import pytest

from press.book import book
from press.directives import Directive
from press.house import LANGUAGES
from press.migration import BITES, bite_markdown, unmeasured
from press.pages import read_page, read_pages
from press.snippets import Outcome, Snippet
from tests.test_book import expect_none


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_bites_as_it_says_and_its_mend_runs_on_both_sides(language):
    """On the version that it names, and not on the one before."""
    page = read_pages()[language]["migration.md"]
    assert sum(directive.kind in BITES for directive in page.directives) > 25
    expect_none(unmeasured(page, book().snippets))


PAGE = """---
title: Moving
---

# Moving {{ #moving }}

## 3.8 {{ #to-3-8 }}

### It {{ #it }}

/// {kind} | 3.8
///

/// snippet | migration/it_broken
///

/// snippet | migration/it_fixed
///
"""
OLD, NEW = Outcome("old\n"), Outcome("new\n")
ERROR, WARNING = Outcome("", error="TypeError: no"), Outcome("old\n", stderr="x.py:1: DeprecationWarning: soon\n")


def told(tmp_path, kind, broken, fixed, text=PAGE):
    """What is said of a section whose programs do this up to 3.7 and that from 3.8 on."""
    path = tmp_path / "docs" / "en" / "migration.md"
    path.parent.mkdir(parents=True)
    path.write_text(text.format(kind=kind), "utf-8")
    snippets = {
        f"migration/it_{name}": Snippet(
            f"migration/it_{name}", path, "", "", None, None, (), (), {"": eras[0], "3.8": eras[1]}
        )
        for name, eras in (("broken", broken), ("fixed", fixed))
    }
    return [complaint.problem for complaint in unmeasured(read_page(path, "en", tmp_path / "docs"), snippets)]


@pytest.mark.parametrize(("kind", "bites"), [("breaks", ERROR), ("changes", NEW), ("warns", WARNING)])
def test_a_section_that_is_true_is_not_complained_of(tmp_path, kind, bites):
    """It works up to 3.7; from 3.8 on it fails, does something else, or warns."""
    assert told(tmp_path, kind, (OLD, bites), (OLD, OLD)) == []


@pytest.mark.parametrize(("kind", "does"), [("breaks", NEW), ("changes", OLD), ("warns", ERROR)])
def test_a_program_that_does_not_bite_is_told(tmp_path, kind, does):
    """With what it does on both versions."""
    problem, *_ = told(tmp_path, kind, (OLD, does), (OLD, OLD))
    assert problem.startswith(f"migration/it_broken does not show that 3.8 {kind} it: it prints 'old\\n' on 3.7")


def test_a_mend_that_fails_or_warns_is_told(tmp_path):
    """It must run before and after."""
    assert told(tmp_path / "1", "breaks", (OLD, ERROR), (ERROR, OLD)) == [
        "migration/it_fixed fails on 3.7: TypeError: no"
    ]
    (problem,) = told(tmp_path / "2", "warns", (OLD, WARNING), (OLD, WARNING))
    assert problem.startswith("migration/it_fixed warns on 3.8")


def test_what_breaks_for_a_while_must_say_so(tmp_path):
    """Or those who move past it would be warned for nothing."""
    text = PAGE.replace("{kind} | 3.8", "{kind} | 3.8 – 3.10")
    assert told(tmp_path / "1", "breaks", (OLD, ERROR), (OLD, OLD), text) == ["migration/it_broken fails on 3.11"]
    line = bite_markdown(Directive("breaks", "3.8 – 3.10", (), 1, 2), "en")[0]
    assert 'data-version="3.8" data-until="3.10">Fails on 3.8 – 3.10.' in line


def test_a_program_that_is_not_there_is_told(tmp_path):
    """By its name."""
    text = PAGE.replace("migration/it_fixed", "migration/none_fixed")
    assert told(tmp_path, "breaks", (OLD, ERROR), (OLD, OLD), text) == ["there is no program migration/none_fixed"]


def test_a_section_without_its_pair_of_programs_is_told(tmp_path):
    """Both are needed."""
    text = PAGE.replace("/// snippet | migration/it_fixed\n///\n", "")
    assert told(tmp_path, "breaks", (OLD, ERROR), (OLD, OLD), text) == ["no pair of programs below it"]


def test_a_version_that_was_not_run_is_told(tmp_path):
    """Nothing can be measured of it."""
    text = PAGE.replace("{kind} | 3.8", "{kind} | 3.5")
    assert told(tmp_path, "breaks", (OLD, ERROR), (OLD, OLD), text) == ["3.5 was not run"]


def test_the_line_below_the_heading_is_read_by_scripts_and_people():
    """In both languages."""
    directive = Directive("breaks", "3.8", (), 1, 2)
    assert bite_markdown(directive, "en") == [
        '<span class="bite" data-bites="breaks" data-version="3.8">Fails from 3.8 on.</span>'
    ]
    assert "从 3.8 起失败。" in bite_markdown(directive, "zh")[0]
