# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

failures = {"flaky": 2, "steady": 0}


async def attempt(name):
    await asyncio.sleep(0.1)
    failures[name] -= 1
    return failures[name] < 0


async def job(name, places, start):
    async with places:
        while not await attempt(name):
            await asyncio.sleep(0.5)
    print(f"{name} done at {time.monotonic() - start:.1f}")


async def main():
    places, start = asyncio.Semaphore(1), time.monotonic()
    await asyncio.gather(*(job(name, places, start) for name in failures))


asyncio.run(main())
