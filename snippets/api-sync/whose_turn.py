# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def bo(places):
    async with places:
        print("Bo, who came first")


async def main():
    places = asyncio.Semaphore(1)
    await places.acquire()
    task = asyncio.create_task(bo(places))
    await asyncio.sleep(0)
    places.release()
    print("locked:", places.locked())
    async with places:
        print("Mei, once more")
    await task


asyncio.run(main())
