# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import random
import time

start = time.monotonic()


async def upload():
    if time.monotonic() - start < 0.5:
        raise ConnectionError("the server restarts")
    return "uploaded"


async def with_retries(name, job, retries):
    chance, waits = random.Random(name), []
    for attempt in range(1, retries + 2):
        try:
            return name, waits, await job()
        except ConnectionError:
            pass
        if attempt <= retries:
            longest = 0.1 * 2**attempt
            waits.append(round(longest * chance.uniform(0.5, 1), 2))
            await asyncio.sleep(waits[-1])
    return name, waits, "given up"


async def main():
    names = ("Ann", "Bo", "Cy")
    jobs = [with_retries(name, upload, 4) for name in names]
    for result in await asyncio.gather(*jobs):
        print(*result)


asyncio.run(main())
