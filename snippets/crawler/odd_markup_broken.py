# /// script
# requires-python = ">=3.0"
# ///

from html.parser import HTMLParser


class LinkParser(HTMLParser):
    def handle_starttag(self, tag, attributes):
        print(tag, attributes)


LinkParser().feed("<a href='/a'>one</a> <![b[ ]]> <a href='/c'>two</a>")
