"""What the page of downloads lists: each file with its size and its checksum, when all are there."""

from hashlib import sha256
from pathlib import Path

from press.downloads_place import PLACE
from press.editions.commit import Stamp
from press.editions.make import STEM, size_of
from press.errors import PressError
from press.house import LANGUAGES

SUMS = "SHA256SUMS"

WORDS = {
    "zh": {
        "head": "文件|内容|大小|SHA-256",
        "edition": '版本 {version}。校验：<code>sha256sum --check SHA256SUMS</code>（<a href="../../downloads/SHA256SUMS">SHA256SUMS</a>）。',
        "pdf": "PDF，A4，{language}",
        "epub": "EPUB 3，{language}",
        "md": "全书文本，一个 Markdown 文件，{language}",
        "cheat": "速查表，两页 A4，{language}",
        "offline": "整个网站，两种语言：解压后双击 index.html",
        "programs": "全部程序和它们的输出",
        "language zh": "中文",
        "language en": "英文",
    },
    "en": {
        "head": "File|What it is|Size|SHA-256",
        "edition": 'Edition {version}. To check: <code>sha256sum --check SHA256SUMS</code> (<a href="../../downloads/SHA256SUMS">SHA256SUMS</a>).',
        "pdf": "PDF, A4, {language}",
        "epub": "EPUB 3, {language}",
        "md": "the text of the book, one Markdown file, {language}",
        "cheat": "cheat sheet, two pages of A4, {language}",
        "offline": "the whole site, both languages: unzip it and open index.html",
        "programs": "all programs and what they print",
        "language zh": "Chinese",
        "language en": "English",
    },
}


def checksum(file: Path) -> str:
    """SHA-256, in hexadecimal."""
    return sha256(file.read_bytes()).hexdigest()


def write_checksums(downloads: Path) -> None:
    """The file that `sha256sum --check` reads."""
    files = sorted(path for path in downloads.iterdir() if path.name != SUMS)
    (downloads / SUMS).write_text("".join(f"{checksum(file)}  {file.name}\n" for file in files), "utf-8")


def fill_in_downloads(site: Path, now: Stamp) -> None:
    """Put the table into the built page of each language, and into its copy as Markdown."""
    for language in LANGUAGES:
        table = f"<div data-downloads>{_table(site, language, now)}</div>"
        for name in ("index.html", "index.md"):
            page = site / language / "downloads" / name
            before, after = _parted(page.read_text("utf-8"), language)
            page.write_text(before + table + after, "utf-8")


def _parted(page: str, language: str) -> tuple[str, str]:
    """A page before and after the place of the table."""
    place = PLACE.search(page)
    if place is None:
        raise PressError(
            "there is no place for the table",
            path=f"docs/{language}/downloads.md",
            mend="keep the block /// downloads there",
        )
    return page[: place.start()], page[place.end() :]


def _table(site: Path, language: str, now: Stamp) -> str:
    words = WORDS[language]
    head = "".join(f"<th>{text}</th>" for text in words["head"].split("|"))
    rows = []
    own_first = sorted((site / "downloads").iterdir(), key=lambda file: (f"-{language}." not in file.name, file.name))
    for file in own_first:
        if file.name != SUMS:
            rows.append(
                f'<tr><td><a href="../../downloads/{file.name}" download>{file.name}</a></td><td>{_described(file.name, words)}</td>'
                f"<td>{size_of(file)}</td><td><code>{checksum(file)}</code></td></tr>"
            )
    edition = words["edition"].format(version=now.version)
    return f"<p>{edition}</p><table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _described(name: str, words: dict[str, str]) -> str:
    kind = (
        "cheat" if name.startswith("cheat") else name.removeprefix(f"{STEM}-").removesuffix(".zip").rpartition(".")[2]
    )
    language = next((words[f"language {it}"] for it in LANGUAGES if f"-{it}." in name), "")
    return words[kind].format(language=language)
