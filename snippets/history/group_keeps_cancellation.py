# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def fail():
    raise OSError("no gas")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            asyncio.current_task().cancel()
            await asyncio.sleep(9)
    except* OSError:
        print("the group failed")
    await asyncio.sleep(0)
    raise SystemExit("the cancellation is lost")


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("the cancellation is kept")
