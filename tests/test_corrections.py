"""The corrections: each row has a proof, which is shown where the row says and proves just what the row says.

A row quotes a piece of the proof's output. For ``true``, ``imprecise`` and ``false`` it is printed on every version that
the program's header admits; for ``true for X – Y`` on the versions of that range and on no other. A row that nothing here
proves, and a range that begins or ends with a version that is not run here, names a source and says "not run here".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

import pytest

from press.errors import Complaint, PressError
from press.evidence import Run, read_evidence
from press.house import DOCS, LANGUAGES
from press.interpreters import VERSIONS, version_key
from press.pages import Page, read_page, read_pages
from press.parity import Pages
from press.snippets import Outcome, Snippet
from tests.test_book import expect_none

PAGE = "corrections.md"
VERDICTS = {
    "en": {"true": "true", "imprecise": "imprecise", "false": "false"},
    "zh": {"正确": "true", "不精确": "imprecise", "错误": "false"},
}
RANGES = {
    "en": re.compile(r"true for (\d\.\d+)(?: – (\d\.\d+))?"),
    "zh": re.compile(r"对 (\d\.\d+)(?: – (\d\.\d+))? 正确"),
}
NOT_RUN = {"en": "not run here", "zh": "未在此运行"}

_ROW = re.compile(r"\| \[(?P<number>[A-Z]\d*\.?\d+)\]\(#(?P<address>[\w-]+)\)\{ #(?P<id>[\w-]+) \} \| (?P<cells>.+) \|")
_PROOF = re.compile(
    r"\[`(?P<name>[\w-]+/\w+)`\]\((?P<page>[\w-]+\.md)?#(?P<section>[\w-]+)\)(?:[:：] ?`(?P<quote>[^`]+)`)?"
)
_SOURCE = re.compile(r"\[[^\]]+\]\((https://[^)]+)\)")
LEAST = 193  # rows that there are; a statement is not taken back


@dataclass(frozen=True)
class Proof:
    """A program, the section of the page that shows it, and a piece of what it prints; None where the row adds it only."""

    name: str
    page: str
    section: str
    quote: str | None


@dataclass(frozen=True)
class Row:
    """One row; ``versions`` are the first and the last one of a range, None where the verdict has none."""

    place: str
    language: str
    number: str
    address: str
    verdict: str
    versions: tuple[str, str] | None
    proofs: tuple[Proof, ...]
    sources: tuple[str, ...]
    not_run: bool

    @property
    def said(self) -> str:
        """The verdict, in the same words for both languages."""
        return self.verdict if self.versions is None else f"true for {' – '.join(self.versions)}"


def read_rows(page: Page) -> list[Row]:
    """The rows of ``page``; raises PressError at one that cannot be read."""
    rows = []
    for section in page.sections:
        for line, text in enumerate(section.text.splitlines(), section.line):
            if text.startswith("| [") or (text.startswith("|") and re.match(r"\| *[SE]\d", text)):
                rows.append(_read_row(text, f"{page.place}:{line}", page.language))
    if not rows:
        raise PressError("has no rows", path=page.place, mend="begin each row with | [S1.1](#s1-1){ #s1-1 } |")
    return rows


def _read_row(text: str, place: str, language: str) -> Row:
    row = _ROW.fullmatch(text.strip())
    cells = row["cells"].split(" | ") if row else []
    if row is None or len(cells) != 4:
        raise PressError(
            "this row cannot be read",
            path=place,
            mend="write | [S1.1](#s1-1){ #s1-1 } | statement | verdict | what is so | proof |",
        )
    verdict, proof = cells[1], cells[3]
    if left := re.search(r"\[?`[^`]*`|\]\(", _SOURCE.sub("", _PROOF.sub("", proof))):
        raise PressError(
            f"{row['number']} has a proof that cannot be read, at {left[0]}",
            path=place,
            mend="write [`CHAPTER/NAME`](PAGE.md#SECTION): `a piece of its output`, or [a source](https://…)",
        )
    span = RANGES[language].fullmatch(verdict)
    if not span and verdict not in VERDICTS[language]:
        raise PressError(
            f"{row['number']} has the verdict {verdict!r}",
            path=place,
            mend=f"it is one of {', '.join(VERDICTS[language])}, or such as "
            + {"en": "true for 3.4 – 3.10", "zh": "对 3.4 – 3.10 正确"}[language],
        )
    return Row(
        place=f"{place}: {row['number']}",
        language=language,
        number=row["number"],
        address=row["id"] if row["id"] == row["address"] else f"{row['id']}, {row['address']}",
        verdict="true" if span else VERDICTS[language][verdict],
        versions=(span[1], span[2] or span[1]) if span else None,
        proofs=tuple(Proof(p["name"], p["page"] or PAGE, p["section"], p["quote"]) for p in _PROOF.finditer(proof)),
        sources=tuple(_SOURCE.findall(proof)),
        not_run=NOT_RUN[language] in proof,
    )


def out_of_order(rows: list[Row]) -> Iterator[Complaint]:
    """Numbers are stable names: S1.1, S1.2, … without a gap, each also the address of its row."""
    last: dict[str, int] = {}
    for row in rows:
        kind, _, count = row.number.rpartition(".") if "." in row.number else (row.number[0], "", row.number[1:])
        last[kind] = last.get(kind, 0) + 1
        if int(count) != last[kind]:
            wanted = f"{kind}{'.' if '.' in row.number else ''}{last[kind]}"
            yield Complaint(
                row.place,
                f"stands where {wanted} is due",
                f"bring the row {wanted} back, or number anew in both languages",
            )
            last[kind] = int(count)
        address = row.number.lower().replace(".", "-")
        if row.address != address:
            yield Complaint(row.place, f"its address is #{row.address}", f"write ](#{address}){{ #{address} }}")


def different_rows(one: list[Row], other: list[Row]) -> Iterator[Complaint]:
    """Both languages say the same of the same statements, by the same proofs."""
    for left, right in zip_longest(one, other):
        if left is None or right is None or left.number != right.number:
            have, lack = (left, right) if left else (right, left)
            yield Complaint(
                have.place,
                f"the other language has {lack.number if lack else 'no row'} here",
                "give both the same rows in the same order",
            )
            return
        if left.said != right.said:
            yield Complaint(left.place, f"is {left.said} here, {right.said} in {right.place}", "agree on one verdict")
        if (left.proofs, left.sources) != (right.proofs, right.sources):
            yield Complaint(
                left.place, f"has another proof than {right.place}", "give both the same proofs and sources"
            )


def unproven(row: Row, pages: dict[str, Page], snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """What is wrong with the proof of ``row``."""
    for proof in row.proofs:
        if proof.name not in snippets:
            yield Complaint(
                row.place,
                f"snippets/{proof.name}.py is not there",
                "name the program that took its place, or write one",
            )
        elif proof.name not in _shown_in(pages.get(proof.page), proof.section):
            shown = [
                f"{name}#{section.id}"
                for name, page in pages.items()
                for section in page.sections
                if proof.name in _shown_in(page, section.id)
            ]
            yield Complaint(
                row.place,
                f"{proof.name} is not shown in {proof.page}#{proof.section}",
                f"link to {' or '.join(shown)}" if shown else f"show it there: /// snippet | {proof.name}",
            )
        elif proof.quote is not None:
            yield from _proves_something_else(row, proof.quote, snippets[proof.name])
    yield from _without_source(row)


def _shown_in(page: Page | None, section: str) -> set[str]:
    """The programs that stand right under the heading ``section``."""
    if page is None:
        return set()
    starts = [*(each.line for each in page.sections[1:]), 10**9]
    for each, end in zip(page.sections, starts, strict=True):
        if each.id == section:
            return {it.name for it in page.directives if it.kind == "snippet" and each.line <= it.first < end}
    return set()


def _proves_something_else(row: Row, quote: str, snippet: Snippet) -> Iterator[Complaint]:
    file = f"snippets/{snippet.name}.py"
    admitted = [version for version in VERSIONS if snippet.allowed(version)]
    inside = [version for version in VERSIONS if row.versions is None or _within(version, row.versions)]
    wanted = [version for version in admitted if version in inside]
    if wanted and row.versions:  # a header may leave out what is below the range's end, but not the end
        wanted = [version for version in inside if version_key(version) >= version_key(wanted[0])]
    printed = [version for version in VERSIONS if quote in _words(snippet.expected(version))]
    if not wanted:
        yield Complaint(row.place, f"{file} runs on no version of {row.said}", "name a program that does")
    elif missing := [version for version in wanted if version not in printed]:
        yield Complaint(
            row.place,
            f"is {row.said}, but {file} does not print {quote!r} on {', '.join(missing)}",
            f"quote what it prints on {', '.join(wanted)}, or change the verdict: it prints this on {_list(printed)}",
        )
    elif extra := [version for version in printed if version not in inside]:
        yield Complaint(
            row.place,
            f"is {row.said}, but {file} prints {quote!r} on {', '.join(extra)}, too",
            "change the range, or quote what shows its end",
        )
    elif row.said == "true" and VERSIONS[-1] not in wanted:
        yield Complaint(
            row.place,
            f"is true, but {file} does not run on {VERSIONS[-1]}",
            f"write the range, such as true for {wanted[0]} – {wanted[-1]}",
        )
    elif not snippet.name.endswith("_broken") and (failing := [v for v in wanted if _fails(snippet.expected(v))]):
        yield Complaint(row.place, f"{file} fails on {', '.join(failing)}", "mend the program, or change the range")


def _without_source(row: Row) -> Iterator[Complaint]:
    if not any(proof.quote for proof in row.proofs):
        why = "no program's output proves it"
    elif row.versions and (unrun := [version for version in row.versions if version not in VERSIONS]):
        why = f"{' and '.join(unrun)} are not run here" if len(unrun) > 1 else f"{unrun[0]} is not run here"
    else:
        return
    if not (row.sources and row.not_run):
        yield Complaint(row.place, why, f"link to a source, and add “{NOT_RUN[row.language]}”")


def _within(version: str, versions: tuple[str, str]) -> bool:
    return version_key(versions[0]) <= version_key(version) <= version_key(versions[1])


def _words(outcome: Outcome | None) -> str:
    """All that is on the page of an outcome: what is printed, warnings, the error."""
    return "" if outcome is None else "\n".join((outcome.stdout, outcome.stderr, outcome.error or ""))


def _fails(outcome: Outcome | None) -> bool:
    return outcome is None or outcome.status != "pass"


def _list(versions: list[str]) -> str:
    return ", ".join(versions) or "no version"


def complaints(pages: Pages, snippets: dict[str, Snippet]) -> Iterator[Complaint]:
    """What is wrong with the corrections of ``pages``, both languages."""
    rows = {language: read_rows(pages[language][PAGE]) for language in LANGUAGES}
    yield from different_rows(*(rows[language] for language in LANGUAGES))
    for language in LANGUAGES:
        yield from out_of_order(rows[language])
        for row in rows[language]:
            yield from unproven(row, pages[language], snippets)


@pytest.fixture(scope="module")
def pages() -> Pages:
    """The book's pages."""
    return read_pages()


def test_each_row_is_proven(pages: Pages, snippets: dict[str, Snippet]):
    """By a program that is shown where the row says, on the versions that the verdict names, or by a source."""
    rows = read_rows(pages["en"][PAGE])
    assert len(rows) >= LEAST, f"docs/en/{PAGE} has {len(rows)} rows of {LEAST}; bring back what is gone"
    expect_none(complaints(pages, snippets))


def test_each_proof_is_on_record(pages: Pages, snippets: dict[str, Snippet]):
    """What a row is judged by is of this very program, and ended so when it was measured; test_programs.py runs it anew."""
    evidence = read_evidence()
    found = []
    names = {proof.name for row in read_rows(pages["en"][PAGE]) for proof in row.proofs if proof.quote}
    for name in sorted(names & snippets.keys()):
        try:
            runs = evidence.of(snippets[name])
        except PressError as error:
            found.append(error)
            continue
        expected = {version: snippets[name].expected(version) for version in VERSIONS}
        differing = [v for v, outcome in expected.items() if outcome is not None and runs[v] != Run.of(outcome)]
        if differing:
            found.append(
                PressError(f"was measured otherwise on {_list(differing)}", path=name, mend="run `make prove`")
            )
    expect_none(found)


@pytest.mark.parametrize(
    ("old", "new", "problem", "mend"),
    [
        (r"\| \[S2\.10\].*\n", "", "stands where S2.10 is due", "bring the row S2.10 back"),
        (r"#s1-2\)", "#s1-3)", "its address is #s1-2, s1-3", "write ](#s1-2)"),
        (r"(S1\.12\].*)3\.10(?= \|| 正确)", r"\g<1>3.9", "prints 'tea is ready' on 3.10, too", "change the range"),
        (r"(S1\.12\].*)3\.10(?= \|| 正确)", r"\g<1>3.11", "does not print 'tea is ready' on 3.11", "change the verdict"),
        (r"(S1\.12\].*)(not run here|未在此运行)", r"\1", "3.4 is not run here", "link to a source"),
        (r"function True", "function Tru!", "does not print 'function Tru!' on 2.7, 3.6", "no version"),
        (r"call_runs_nothing", "calls_nothing", "snippets/lazy-sequences/calls_nothing.py is not there", "write one"),
        (r"#nothing-runs-yet", "#kept-frame", "is not shown in lazy-sequences.md#kept-frame", "#nothing-runs-yet"),
        (r": `function True`|：`function True`", "", "no program's output proves it", "link to a source"),
        (r"(?<=\| )(imprecise|不精确)(?= \|.*tea makes)", lambda m: {"i": "true", "不": "正确"}[m[0][0]], "does not run on 3.15", "3.6 – 3.10"),
    ],
    ids=[
        "row gone",
        "wrong address",
        "range too short",
        "range too long",
        "no words for what was not run",
        "not printed",
        "program gone",
        "other section",
        "no quote",
        "range left out",
    ],
)  # fmt: skip
def test_a_broken_row_is_found(tmp_path, snippets, old, new, problem, mend):
    """Each way to break one is told with its place and its mend, in both languages."""
    pages = read_pages()
    for language in LANGUAGES:
        text = (DOCS / language / PAGE).read_text("utf-8")
        broken = tmp_path / language / PAGE
        broken.parent.mkdir()
        broken.write_text(re.sub(old, new, text, count=1), "utf-8")
        assert broken.read_text("utf-8") != text
        pages[language][PAGE] = read_page(broken, language, tmp_path)
    found = list(map(str, complaints(pages, snippets)))
    for language in LANGUAGES:
        here = [text for text in found if f"/{language}/{PAGE}:" in text]
        assert any(problem in text and mend in text for text in here), found


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (r"\| \[S1\.28\].*\n", "", "the other language has S2.1 here"),
        (r"(?<=\| )false(?= \|)", "imprecise", "is false here, imprecise in"),
        (r"pep-0380", "pep-0381", "has another proof than"),
    ],
    ids=["row gone", "other verdict", "other source"],
)
def test_languages_that_disagree_are_found(tmp_path, snippets, old, new, problem):
    """A change on one side only."""
    pages = read_pages()
    text = (DOCS / "en" / PAGE).read_text("utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / PAGE).write_text(re.sub(old, new, text, count=1), "utf-8")
    pages["en"][PAGE] = read_page(tmp_path / "en" / PAGE, "en", tmp_path)
    assert any(problem in str(complaint) for complaint in complaints(pages, snippets))


@pytest.mark.parametrize(
    ("row", "mend"),
    [
        ("| [S1.1](#s1-1){ #s1-1 } | statement | true | so |", "write | [S1.1]"),
        ("| S1.1 | statement | true | so | proof |", "write | [S1.1]"),
        ("| [S1.1](#s1-1){ #s1-1 } | statement | right | so | proof |", "it is one of true, imprecise, false"),
        ("| [S1.1](#s1-1){ #s1-1 } | statement | true | so | [`a/b`](c.md): `d` |", "write [`CHAPTER/NAME`]"),
    ],
    ids=["cell gone", "no address", "unknown verdict", "proof without its section"],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path, row, mend):
    """It would else be passed over."""
    (tmp_path / "en").mkdir()
    path = tmp_path / "en" / PAGE
    path.write_text(
        f"---\ntitle: T\n---\n\n# T {{ #t }}\n\n| a | b | c | d | e |\n| - | - | - | - | - |\n{row}\n", "utf-8"
    )
    with pytest.raises(PressError) as raised:
        read_rows(read_page(path, "en", tmp_path))
    assert raised.value.mend.startswith(mend)
