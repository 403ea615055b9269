# /// script
# requires-python = ">=3.11"
# dependencies = ["aiohttp"]
# ///

import asyncio
import os
import sqlite3
import tempfile

from crawler import crawl, read_arguments
from small_site import SmallSite

OPTIONS = "--per-second 1000 --timeout 0.5 --tries 2".split()
FAILED = """
    SELECT url, note FROM crawled
    WHERE state = 'failed' ORDER BY url"""


async def main(file):
    async with SmallSite().serving() as site:
        options = [site.url, "--store", file, *OPTIONS]
        print("exit code", await crawl(read_arguments(options)))
    db = sqlite3.connect(file)
    for url, note in db.execute(FAILED):
        print(url.removeprefix(site.url), "-", note)
    db.close()


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(os.path.join(folder, "crawl.db")))
