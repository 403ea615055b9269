# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def waiter():
    print("    the waiter has a turn")


async def nothing():
    return None


async def main():
    waiting = asyncio.create_task(waiter())
    for _ in range(1000):
        await nothing()
    print("awaited 1000 coroutines")
    future = asyncio.get_running_loop().create_future()
    future.set_result("tea")
    await future
    print("awaited a future that was done")
    queue = asyncio.Queue()
    queue.put_nowait("tea")
    await queue.get()
    print("awaited an item that was there")
    await asyncio.sleep(0)
    print("awaited sleep(0)")
    await waiting


asyncio.run(main())
