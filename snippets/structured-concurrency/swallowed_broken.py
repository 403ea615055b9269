# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import time

start = time.monotonic()


async def poll():
    for number in range(5):
        try:
            await asyncio.sleep(0.2)
            print("poll", number)
        except BaseException:
            print("poll", number, "failed, next")


async def bad():
    await asyncio.sleep(0.3)
    raise ValueError("no milk")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(poll())
            group.create_task(bad())
    except* ValueError:
        print("caught after", round(time.monotonic() - start, 1))


asyncio.run(main())
