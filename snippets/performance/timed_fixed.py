# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        start = time.perf_counter()
        result = await function(*args)
        print(function.__name__, round(time.perf_counter() - start, 1))
        return result

    return wrapper


@timed
async def fetch(page):
    await asyncio.sleep(0.3)
    return page


async def compute():
    time.sleep(0.8)


async def main():
    print(await fetch("home"))
    print("beside a task that blocks:")
    await asyncio.gather(fetch("home"), compute())


asyncio.run(main())
