# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((2, {"page": "news"}))
    await queue.put((1, {"page": "start"}))
    print(await queue.get())
    await queue.put((2, {"page": "sport"}))
    print(await queue.get())


asyncio.run(main())
