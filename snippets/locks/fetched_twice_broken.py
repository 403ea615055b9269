# /// script
# requires-python = ">=3.7"
# ///

import asyncio

pages = {}


async def fetch(url):
    print("fetching", url)
    await asyncio.sleep(0.1)
    return "page of " + url


async def get(url):
    if url not in pages:
        pages[url] = await fetch(url)
    return pages[url]


async def main():
    jobs = get("a"), get("a"), get("a")
    print(await asyncio.gather(*jobs))


asyncio.run(main())
