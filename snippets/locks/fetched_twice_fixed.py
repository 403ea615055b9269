# /// script
# requires-python = ">=3.7"
# ///

import asyncio

pages = {}


async def fetch(url):
    print("fetching", url)
    await asyncio.sleep(0.1)
    return "page of " + url


async def get(url, lock):
    async with lock:
        if url not in pages:
            pages[url] = await fetch(url)
        return pages[url]


async def main():
    lock = asyncio.Lock()
    jobs = get("a", lock), get("a", lock), get("a", lock)
    print(await asyncio.gather(*jobs))


asyncio.run(main())
