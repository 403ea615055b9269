# /// script
# requires-python = ">=3.6"
# ///

from urllib.parse import urljoin

page = "http://example.org/blog/"
links = ["http://example.org/1/", "/2/", "3/", "http://example.org/1/", "#top"]
print([link for link in links if link.startswith("http")])
print(list(dict.fromkeys(urljoin(page, link) for link in links)))
