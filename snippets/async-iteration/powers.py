# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

start = time.monotonic()


def lap(text):
    print(text, round(time.monotonic() - start, 1))


async def powers(last):
    for exponent in range(last):
        yield 2**exponent
        await asyncio.sleep(0.1)


async def collect():
    return [power async for power in powers(4)]


async def main():
    lap(await collect())
    lap([p async for p in powers(4) if p % 3 == 1])
    lap(await asyncio.gather(collect(), collect()))


asyncio.run(main())
