# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0.1)
        print("  connection closed")


async def edit():
    async with Connection():
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.1)
            print("  draft saved")


async def main():
    for times in (1, 2):
        print("cancelled", times, "x")
        task = asyncio.create_task(edit())
        for _ in range(times):
            await asyncio.sleep(0.05)
            task.cancel()
        await asyncio.wait([task])


asyncio.run(main())
