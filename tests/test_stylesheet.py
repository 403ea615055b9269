"""The theme's style sheets, without what no page uses."""

import pytest

from press.stylesheet import trim_stylesheets, trimmed

USED = {"a", "b", "data-md-toggle"}


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:1}", ".a{x:1}"),
        (".z{x:1}", ""),
        (".a .z,.b>p{x:1}", ".b>p{x:1}"),
        ("p,.z{x:1}", "p{x:1}"),
        (".a:not(.z){x:1}", ".a:not(.z){x:1}"),
        ("[data-md-toggle] .a{x:1}", "[data-md-toggle] .a{x:1}"),
        ("[data-md-other] .a{x:1}", ""),
        ("[dir=rtl] .a{x:1}", ""),
        ("@media print{.z{x:1}.a{y:2}}", "@media print{.a{y:2}}"),
        ("@media print{.z{x:1}}", ""),
        ('@charset "utf-8";p{x:1}', '@charset "utf-8";p{x:1}'),
        ("@keyframes spin{to{x:1}}", "@keyframes spin{to{x:1}}"),
    ],
)
def test_a_rule_stays_if_it_can_match_something(css, kept):
    """By its classes and the theme's own attributes; what stands in brackets of a selector is not looked at."""
    assert trimmed(css, USED) == kept


def test_variables_that_nobody_uses_go_and_so_do_those_that_only_these_used(tmp_path):
    """Icons lie in such, with semicolons and braces in their texts."""
    sheets = tmp_path / "en" / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (tmp_path / "en" / "index.html").write_text('<p class="a b">')
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "book.css").write_text("p{color:var(--mine)}")
    icon = """--icon:url("data:image/svg+xml;charset=utf-8,<svg style='a{b:c}'/>")"""
    (sheets / "print.css").write_text(".js .a{x:1}.z{x:1}")  # a script's class is on no page as it is built
    (sheets / "main.css").write_text(
        f":root{{{icon};--used:1;--only:var(--gone);--gone:2;--mine:3}}.a{{x:var(--used)}}"
    )
    trim_stylesheets(tmp_path / "en", tmp_path / "own")
    assert (sheets / "print.css").read_text() == ".js .a{x:1}"
    assert (sheets / "main.css").read_text() == ":root{--used:1;--mine:3}.a{x:var(--used)}"
