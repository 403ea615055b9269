# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def boil():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("requests:", task.cancelling())
        print("left:", task.uncancel())


async def main():
    task = asyncio.create_task(boil())
    await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
