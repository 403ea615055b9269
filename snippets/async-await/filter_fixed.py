# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def in_stock(item):
    await asyncio.sleep(0.1)
    return item != "silk"


async def in_a_row(items):
    return [item for item in items if await in_stock(item)]


async def together(items):
    answers = await asyncio.gather(*map(in_stock, items))
    return [item for item, answer in zip(items, answers) if answer]


async def main():
    for keep in in_a_row, together:
        start = time.monotonic()
        kept = await keep(["tea", "silk", "rice"])
        print(kept, "after", round(time.monotonic() - start, 1))


asyncio.run(main())
