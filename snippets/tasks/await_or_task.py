# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def one_by_one():
    return [await fetch("a", 0.3), await fetch("b", 0.2)]


async def side_by_side():
    a = asyncio.create_task(fetch("a", 0.3))
    b = asyncio.create_task(fetch("b", 0.2))
    return [await a, await b]


async def too_late():
    a = await asyncio.create_task(fetch("a", 0.3))
    b = await asyncio.create_task(fetch("b", 0.2))
    return [a, b]


for main in one_by_one, side_by_side, too_late:
    start = time.monotonic()
    result = asyncio.run(main())
    print(main.__name__, result, round(time.monotonic() - start, 1))
