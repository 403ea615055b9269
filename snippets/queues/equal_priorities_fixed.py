# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import itertools


async def main():
    queue = asyncio.PriorityQueue()
    number = itertools.count()
    await queue.put((2, next(number), {"page": "news"}))
    await queue.put((1, next(number), {"page": "start"}))
    print(await queue.get())
    await queue.put((2, next(number), {"page": "sport"}))
    print(await queue.get())
    print(await queue.get())


asyncio.run(main())
