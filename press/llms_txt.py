"""llms.txt (https://llmstxt.org): for programs that read, what the book is and where each page is as Markdown."""

from collections.abc import Iterable

from press.house import LANGUAGES
from press.pages import Page


def llms_txt(pages: Iterable[Page]) -> str:
    """The file's text. Both languages have the same pages."""
    by_language = {language: [page for page in pages if page.language == language] for language in LANGUAGES}
    home = next(page for page in by_language["en"] if page.name == "index.md")
    lines = [
        f"# {home.meta['title']}",
        "",
        f"> {home.meta['description']}",
        "",
        "Each page is there in English and in Chinese, as HTML and as Markdown with its programs and outputs. What is said of",
        "versions was measured: data/asyncio.json has every public name of asyncio, data/snippets.json every program.",
    ]
    for language, title in (("en", "Pages in English"), ("zh", "中文页面")):
        lines += ["", f"## {title}", ""]
        for page in by_language[language]:
            lines.append(f"- [{page.meta['title']}]({page.address}index.md): {page.meta['description']}")
    return "\n".join(lines) + "\n"
