# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def serve(cups: asyncio.Queue[str]):
    return await cups.get()


async def main():
    cups: asyncio.Queue[str] = asyncio.Queue()
    await cups.put("tea")
    print(await serve(cups))


asyncio.run(main())
