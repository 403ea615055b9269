# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def save(page):
    await asyncio.sleep(0.5)
    print(page, "saved")


async def main():
    saving = asyncio.create_task(save("tea"))
    await asyncio.sleep(0.1)
    print("main ends")
    await saving


asyncio.run(main())
