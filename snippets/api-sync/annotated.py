# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def first(queue: asyncio.Queue[str]) -> str:
    return await queue.get()


async def main():
    queue = asyncio.Queue()
    await queue.put("page")
    print(await first(queue))


asyncio.run(main())
