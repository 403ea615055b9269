"""Chinese as it is set: spaces beside Latin letters, full-width punctuation. autocorrect knows the rules."""

from autocorrect_py import lint_for

from press.house import TOP
from press.pages import read_pages
from tests.test_book import expect_none


def autocorrect(texts):
    """What autocorrect would change: place → text, to a line for each change."""
    return [
        f"{place}:{line.line}: {line.old}\n    mend: {line.new}"
        for place, text in texts.items()
        for line in lint_for(text, "md").lines
    ]


def test_chinese_typography():
    """In the pages, the README, and what the press itself says on a page."""
    pages = read_pages()["zh"].values()
    texts = {page.place: "\n".join(section.text for section in page.sections) for page in pages}
    texts["README.zh.md"] = (TOP / "README.zh.md").read_text("utf-8")
    texts["press/words.py"] = (TOP / "press" / "words.py").read_text("utf-8")
    expect_none(autocorrect(texts))


def test_what_is_cramped_is_found():
    """Silence means something."""
    assert autocorrect({"page.md": "调用next函数,得到3\n"}) == [
        "page.md:1: 调用next函数,得到3\n    mend: 调用 next 函数，得到 3"
    ]
