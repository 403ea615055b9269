# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def fetch(page):
    print(page, "begins")
    await asyncio.sleep(0.2)
    return page


async def main():
    start = time.monotonic()
    tasks = [asyncio.create_task(fetch(page)) for page in "ab"]
    print("made")
    pages = [await task for task in tasks]
    print(pages, round(time.monotonic() - start, 1))


asyncio.run(main())
