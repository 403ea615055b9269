# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor


def resize(image, width=800):
    time.sleep(0.2)
    return f"{image} {width}"


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, resize, "cat", 640))
    small = functools.partial(resize, "dog", width=320)
    print(await loop.run_in_executor(None, small))

    with ThreadPoolExecutor(max_workers=2) as pool:
        start = time.monotonic()
        jobs = [loop.run_in_executor(pool, resize, name) for name in "abcd"]
        for job in jobs:
            print(await job, "after", round(time.monotonic() - start, 1))


asyncio.run(main())
