# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def save():
    try:
        await asyncio.sleep(0.2)
        print("  saved")
    except asyncio.CancelledError:
        print("  save cut off")
        raise


async def plain(saving):
    await saving


async def shielded(saving):
    await asyncio.shield(saving)


async def main():
    tries = (plain, 0.2), (shielded, 0.2), (shielded, 0)
    for request, patience in tries:
        print(request.__name__)
        saving = asyncio.create_task(save())
        task = asyncio.create_task(request(saving))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print("  request cancelled:", task.cancelled())
        await asyncio.sleep(patience)
    print("main ends")


asyncio.run(main())
