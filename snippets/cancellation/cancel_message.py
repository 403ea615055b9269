# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inside:", error.args)
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    task.cancel("user closed the page")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outside:", error.args)


asyncio.run(main())
