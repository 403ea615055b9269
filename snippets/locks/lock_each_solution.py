# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import collections
import time

pages = {}


async def fetch(url):
    print("fetching", url)
    await asyncio.sleep(0.2)
    return "page of " + url


async def get(url, locks):
    async with locks[url]:
        if url not in pages:
            pages[url] = await fetch(url)
        return pages[url]


async def main():
    start = time.monotonic()
    locks = collections.defaultdict(asyncio.Lock)
    print(await asyncio.gather(*(get(url, locks) for url in "aba")))
    print("after", round(time.monotonic() - start, 1), "s")


asyncio.run(main())
