# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def task():
    print("task")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "timer of 0 s")
    other = asyncio.create_task(task())
    loop.call_soon(print, "callback")
    print("main")
    await asyncio.sleep(0)
    print("main, a turn later")
    await asyncio.sleep(0)
    await other


asyncio.run(main())
