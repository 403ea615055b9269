# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def fetch(takes, limit, start, begins):
    async with limit:
        await asyncio.sleep(0.1)
        begins.append(round(time.monotonic() - start, 1))
        await asyncio.sleep(takes)


async def main():
    for takes in (0, 0.2):
        limit, start, begins = asyncio.Semaphore(3), time.monotonic(), []
        jobs = [fetch(takes, limit, start, begins) for _ in range(7)]
        await asyncio.gather(*jobs)
        print("a page takes", takes, "s, requests at", begins)


asyncio.run(main())
