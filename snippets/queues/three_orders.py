# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for number in (2, 3, 1):
            await queue.put(number)
        print([await queue.get() for _ in range(3)], kind.__name__)


asyncio.run(main())
