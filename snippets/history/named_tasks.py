# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0), name="tea")
    print(task.get_name())
    await task


asyncio.run(main())
