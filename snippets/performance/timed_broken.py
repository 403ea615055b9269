# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        start = time.perf_counter()
        result = function(*args)
        print(function.__name__, round(time.perf_counter() - start, 1))
        return result

    return wrapper


@timed
async def fetch(page):
    await asyncio.sleep(0.3)
    return page


print(asyncio.run(fetch("home")))
