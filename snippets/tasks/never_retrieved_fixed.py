# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def save(name):
    raise OSError("disk full")


async def main():
    task = asyncio.create_task(save("report"))
    await asyncio.sleep(0.1)
    try:
        await task
    except OSError as error:
        print("not saved:", error)


asyncio.run(main())
