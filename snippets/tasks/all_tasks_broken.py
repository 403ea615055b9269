# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    ended = asyncio.ensure_future(asyncio.sleep(0))
    await ended
    print("not done:", len(asyncio.all_tasks()))
    print("all:", len(asyncio.Task.all_tasks()))
    print(asyncio.Task.current_task() is asyncio.current_task())


asyncio.run(main())
