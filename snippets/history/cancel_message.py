# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def boil():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        print(error.args)


async def main():
    task = asyncio.create_task(boil())
    await asyncio.sleep(0)
    task.cancel("no gas")
    await task


asyncio.run(main())
