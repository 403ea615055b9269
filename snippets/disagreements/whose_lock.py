# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def stranger(bell):
    await bell.wait()
    bell.release()
    print("no RuntimeError")


async def main():
    bell = asyncio.Condition()
    await bell.acquire()
    task = asyncio.create_task(stranger(bell))
    print("main holds the lock:", bell.locked())
    await asyncio.sleep(0.1)
    print("the stranger waits:", bell.locked())
    async with bell:
        bell.notify()
    await task


asyncio.run(main())
