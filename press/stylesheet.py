"""Takes out of the theme's style sheets what no page uses: most of it, as header, contents and search are our own.

A rule stays if one of its selectors can match: all classes in it are on some page, and so are the theme's own data
attributes. What stands inside `:is()`, `:not()` and the like is not looked at, so some rules stay that nothing needs.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2

from press.house import DOCS

_CLASSES = re.compile(r'\bclass="([^"]*)"')
_THEME_ATTRIBUTES = re.compile(r"\bdata-md-[\w-]+")
_DEFINITION = re.compile(r"""(?<![\w-])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*;?""")
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
_NAME = re.compile(r"[\w-]+")
_GROUPS = frozenset(["media", "supports", "container", "layer"])


def trim_stylesheets(edition: Path, own: Path = DOCS / "assets") -> None:
    """Rewrite the style sheets of the theme in the folder of a built edition; the book's ``own`` stay, and are heeded."""
    pages = [page.read_text("utf-8") for page in edition.rglob("*.html")]
    used = {name for page in pages for names in _CLASSES.findall(page) for name in names.split()}
    used |= {name for page in pages for name in _THEME_ATTRIBUTES.findall(page)}
    used.add("js")  # a script's own; see scheme.html
    sheets = {path: trimmed(path.read_text("utf-8"), used) for path in edition.rglob("assets/stylesheets/**/*.css")}
    owned = "".join(path.read_text("utf-8") for path in own.glob("*.css"))
    while True:
        referred = set(_REFERENCE.findall(owned + "".join(sheets.values())))
        leaner = {path: without_variables(css, referred) for path, css in sheets.items()}
        if leaner == sheets:
            break
        sheets = leaner
    for path, css in sheets.items():
        path.write_text(css, "utf-8")


def trimmed(css: str, used: set[str]) -> str:
    """``css`` without the rules whose classes and theme attributes are not all in ``used``."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules, used))


def _kept(rules: Iterable[Any], used: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _selectors(rule.prelude) if _can_match(selector, used)]
            if selectors:
                prelude = ",".join(tinycss2.serialize(selector).strip() for selector in selectors)
                yield f"{prelude}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inside = "".join(_kept(tinycss2.parse_rule_list(rule.content, True, True), used))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.type == "at-rule":
            yield rule.serialize()


def _selectors(prelude: list[Any]) -> Iterator[list[Any]]:
    """The selectors of a list, between its commas."""
    selector: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _can_match(selector: list[Any], used: set[str]) -> bool:
    after_dot = False
    for token in selector:
        if token.type == "ident" and after_dot and token.value not in used:
            return False
        after_dot = token.type == "literal" and token.value == "."
        if token.type == "[] block":
            condition = tinycss2.serialize(token.content)
            name = _NAME.match(condition)
            if condition.replace('"', "") == "dir=rtl":
                return False
            if name and name[0].startswith("data-md-") and name[0] not in used:
                return False
    return True


def without_variables(css: str, referred: set[str]) -> str:
    """``css`` without definitions of variables that nobody refers to (icons are kept in such), and what that empties."""
    defined = _DEFINITION.sub(lambda match: match[0] if match[1] in referred else "", css)
    return re.sub(r"[^{}]+\{\}", "", defined)
