# /// script
# requires-python = ">=3.7,<3.9"
# ///

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1))
    print(len(asyncio.Task.all_tasks()), "tasks")
    await task


asyncio.run(main())
