# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def write(name, lock):
    async with lock:
        print(name, "writes")
        await asyncio.sleep(0.3)


async def main():
    lock = asyncio.Lock()
    mei = asyncio.create_task(write("Mei", lock))
    bo = asyncio.create_task(write("Bo", lock))
    await asyncio.sleep(0.1)
    mei.cancel()
    await asyncio.wait([mei, bo], timeout=1)
    print("locked:", lock.locked(), " Bo done:", bo.done())


asyncio.run(main())
