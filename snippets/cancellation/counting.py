# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fail():
    raise LookupError


async def stubborn(forgive):
    this = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("requests:", this.cancelling())
        if forgive:
            print("left:", this.uncancel())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except* LookupError:
        print("the group failed")
    await asyncio.sleep(0.1)
    print("goes on")


async def main():
    for forgive in (True, False):
        print("forgive:", forgive)
        task = asyncio.create_task(stubborn(forgive))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print("cancelled:", task.cancelled())


asyncio.run(main())
