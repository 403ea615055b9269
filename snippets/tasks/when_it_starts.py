# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def work(name):
    print(f"  {name} starts")
    await asyncio.sleep(0)
    print(f"  {name} ends")


async def no_pause():
    print("  no pause")


async def main():
    coroutine = work("coroutine")
    print("coroutine made")
    task = asyncio.create_task(work("task"))
    print("task made")
    await no_pause()
    print("awaited something that does not suspend")
    await coroutine
    print("coroutine done, task done:", task.done())
    await task
    print("task done:", task.done())


asyncio.run(main())
