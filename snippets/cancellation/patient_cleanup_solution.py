# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def save():
    await asyncio.sleep(0.1)
    print("  draft saved")


async def edit():
    try:
        await asyncio.sleep(10)
    finally:
        saving = asyncio.ensure_future(save())
        try:
            await asyncio.shield(saving)
        except asyncio.CancelledError:
            await saving
            raise


async def main():
    for times in (1, 2):
        print("cancelled", times, "x")
        task = asyncio.create_task(edit())
        for _ in range(times):
            await asyncio.sleep(0.05)
            task.cancel()
        await asyncio.wait([task])
        print("  cancelled:", task.cancelled())


asyncio.run(main())
