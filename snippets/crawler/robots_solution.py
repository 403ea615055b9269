# /// script
# requires-python = ">=3.6"
# ///

from urllib.robotparser import RobotFileParser

ROBOTS = """
User-agent: *
Crawl-delay: 2
Disallow: /private
Allow: /private/open
Disallow: /*.pdf
"""

robots = RobotFileParser()
print("nothing read:", robots.can_fetch("crawler", "/"))
robots.parse(ROBOTS.splitlines())
for path in ("/", "/private/a", "/private/open", "/book.pdf"):
    print(path, robots.can_fetch("crawler", path))
print("s between two:", robots.crawl_delay("crawler"))
