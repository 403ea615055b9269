"""Makes the offline archive: the whole site in a zip, which a browser opens from a folder, without a server.

A page from a folder (file://) may not fetch anything, and a folder has no index.html by itself. So every link names its
file, and what the site fetches (the search's pieces, pages as Markdown) lies in scripts, which offline.js hands out as
if it had been fetched. The site's own scripts are as they are.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from press.editions.commit import Stamp
from press.editions.zipped import Zip
from press.house import LANGUAGES

HERE = Path(__file__).parent
NAME = "from-yield-to-await"  # the folder in the zip
_LEFT_OUT = re.compile(r"(?:^|/)(?:404\.html|sitemap\.xml(?:\.gz)?|robots\.txt)$|^downloads/|/search/")
_LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")([^"]*)(")')
_ELSEWHERE = re.compile(r'\s*<link rel="(?:alternate|canonical)"[^>]*>')
_SCRIPT = re.compile(r'<script src="(?P<to_assets>[^"]*)book\.js')


def write_archive(site: Path, stamp: Stamp, target: Path) -> None:
    """Write the zip ``target`` of the built ``site``."""
    with Zip(target, stamp) as archive:
        archive.add(f"{NAME}/assets/offline.js", (HERE / "offline.js").read_bytes())
        for language in LANGUAGES:
            archive.add(f"{NAME}/{language}/search/pieces.js", _handed_out(dict(_pieces(site / language / "search"))))
        for file in sorted(path for path in site.rglob("*") if path.is_file()):
            name = file.relative_to(site).as_posix()
            if _LEFT_OUT.search(name):
                continue
            if file.suffix == ".html":
                archive.add(f"{NAME}/{name}", offline_page(file.read_text("utf-8")))
            else:
                archive.add(f"{NAME}/{name}", file.read_bytes())
            if file.name == "index.md":
                archive.add(f"{NAME}/{name}.js", _handed_out({"index.md": file.read_text("utf-8")}))


def _pieces(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield file.relative_to(folder).as_posix(), file.read_text("utf-8")


def _handed_out(files: dict[str, str]) -> str:
    """A script that hands files to offline.js, by their names."""
    return f"handOut({json.dumps(files, ensure_ascii=False, separators=(',', ':'))});\n"


def offline_page(html: str) -> str:
    """A page whose links name files, and which asks offline.js for what it would fetch."""
    html = _ELSEWHERE.sub("", html)
    html = html.replace("location.replace(`${language}/`)", "location.replace(`${language}/index.html`)")
    html = _LINK.sub(lambda link: link[1] + file_of(link[2]) + link[3], html)
    return _SCRIPT.sub(lambda script: f'<script src="{script["to_assets"]}offline.js"></script>{script[0]}', html)


def file_of(href: str) -> str:
    """An address with the file that a server would have sent for it: ``../tasks/#made`` → ``../tasks/index.html#made``."""
    parts = urlsplit(unescape(href))
    if parts.scheme or parts.netloc or not parts.path:
        return href
    path, hash_sign, fragment = href.partition("#")
    if path.rpartition("/")[2] in {"", ".", ".."}:
        path = f"{path.rstrip('/') if path != '/' else path}/index.html"
    return path + hash_sign + fragment
