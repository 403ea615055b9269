# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def work(name, lock):
    async with lock:
        await asyncio.sleep(0.1)
        print(name, "works")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(work("Mei", lock), work("Bo", lock))


asyncio.run(main())
asyncio.run(main())
