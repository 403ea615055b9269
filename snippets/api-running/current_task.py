# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def callback():
    print("in a callback:", asyncio.current_task())


async def who():
    return asyncio.current_task()


async def main():
    task = asyncio.create_task(who())
    print("as a task:", await task is task)
    print("awaited:", await who() is asyncio.current_task())
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main())
