# /// script
# requires-python = ">=3.10"
# ///

import asyncio


async def hold():
    async with lock:
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(hold(), hold())
    print("one after the other")


lock = asyncio.Lock()
asyncio.run(main())
