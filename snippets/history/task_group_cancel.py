# /// script
# requires-python = ">=3.15"
# ///

import asyncio


async def main():
    group = asyncio.TaskGroup()
    stop = group.cancel
    async with group:
        group.create_task(asyncio.sleep(9))
        stop()
    print("stopped, without an error")


asyncio.run(main())
