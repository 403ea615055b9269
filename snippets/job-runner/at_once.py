# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

start = time.monotonic()


async def job(name, seconds, places):
    async with places:
        print(f"{name} begins at {time.monotonic() - start:.1f}")
        await asyncio.sleep(seconds)
        print(f"{name} is done at {time.monotonic() - start:.1f}")


async def main():
    places = asyncio.Semaphore(2)
    jobs = {"fetch": 0.4, "resize": 0.2, "upload": 0.4, "mail": 0.1}
    await asyncio.gather(*(job(name, seconds, places) for name, seconds in jobs.items()))


asyncio.run(main())
