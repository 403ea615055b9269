# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleans up")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    print("asked:", task.cancel(), "cancelled:", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled:", task.cancelled())
    print("asked again:", task.cancel())


asyncio.run(main())
