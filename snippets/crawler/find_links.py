# /// script
# requires-python = ">=3.0"
# ///

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin


class LinkParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.base, self.hrefs = "", []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href") or ""
        if tag == "a" and href:
            self.hrefs.append(href)
        elif tag == "base":
            self.base = self.base or href


def links_in(html, url):
    parser = LinkParser()
    parser.feed(html)
    base = urljoin(url, parser.base)
    links = [urldefrag(urljoin(base, href))[0] for href in parser.hrefs]
    return list(dict.fromkeys(links))


page = "<a href='b#part'> <a href='/b'> <a href='HTTP://EXAMPLE.com/B'>"
print(links_in(page, "http://example.com/a"))
print(links_in("<base href='/deep/'>" + page, "http://example.com/a"))
