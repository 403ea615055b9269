# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except Exception:
        print("taken for an error")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    print("base class:", asyncio.CancelledError.__base__.__name__)


asyncio.run(main())
