# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def fetch(page, limit, start):
    async with limit:
        print(page, "begins at", round(time.monotonic() - start, 1))
        await asyncio.sleep(0.2)


async def main():
    limit = asyncio.Semaphore(3)
    start = time.monotonic()
    jobs = asyncio.gather(*[fetch(page, limit, start) for page in "abcdefg"])
    await asyncio.sleep(0.1)
    print("no place left:", limit.locked())
    await jobs


asyncio.run(main())
