# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def compute(gives_way):
    for _ in range(20):
        time.sleep(0.02)
        if gives_way:
            await asyncio.sleep(0)
    return "computed"


async def main():
    for gives_way in (False, True):
        start = time.monotonic()
        job = compute(gives_way)
        try:
            print(await asyncio.wait_for(job, 0.15))
        except asyncio.TimeoutError:
            print("timeout")
        print("after", round(time.monotonic() - start, 1), "s")


asyncio.run(main())
