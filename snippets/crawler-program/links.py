# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# ///

"""What a page links to."""

from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

from yarl import URL

LONGEST = 2000  # characters of a URL


class LinkParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.base, self.hrefs = None, []

    def handle_starttag(self, tag, attributes):
        if href := dict(attributes).get("href"):
            if tag in ("a", "area"):
                self.hrefs.append(href.strip())
            elif tag == "base":
                self.base = self.base or href.strip()


def links_in(html, url):
    """The addresses that the page ``html`` of ``url`` links to, each once."""
    parser = LinkParser()
    with suppress(AssertionError):  # of older Pythons, at "<![x["
        parser.feed(html)
    links = []
    for href in parser.hrefs:
        with suppress(ValueError):
            links.append(one_spelling(href, urljoin(url, parser.base or "")))
    return list(dict.fromkeys(links))


def one_spelling(address, base=None):
    """``HTTP://Example.com/a/../#top`` → ``http://example.com/``."""
    url = URL(urldefrag(urljoin(base or "", address)).url)
    url = url.with_user(None) if url.host else url  # and no password
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(f"{address!r} is no address of a page")
    if url.raw_path_qs == "/":
        url = url.with_path("/")  # or "http://h" would stay so
    if len(str(url)) > LONGEST:
        raise ValueError(f"longer than {LONGEST} characters")
    return str(url)


if __name__ == "__main__":
    page = """
        <a href="/b">one</a> <a href="b#part">two</a> <a href="?n=1">three</a>
        <a href="HTTP://EXAMPLE.com:80/x/../B">four</a> <a href="\u9875">five</a>
        <a href="mailto:a@b.c">six</a> <a href="http://[b">seven</a>
        <a name="b">eight</a> <![b[ <a href="/c">nine</a>
    """
    for link in links_in(page, "http://example.com/a"):
        print(link)
