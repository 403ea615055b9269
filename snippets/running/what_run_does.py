# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


def write_file():
    time.sleep(0.3)
    print("thread: file written")


async def save(loop):
    try:
        await loop.run_in_executor(None, write_file)
    finally:
        print("task: cancelled, cleans up")


async def ticks():
    try:
        while True:
            yield "tick"
    finally:
        print("async generator: closed")


async def main():
    loop = asyncio.get_running_loop()
    left = asyncio.ensure_future(save(loop)), ticks()
    async for tick in left[1]:
        break
    await asyncio.sleep(0)
    print("main: returns")
    return loop, left


loop, left = asyncio.run(main())
print("run: returned, loop closed:", loop.is_closed())
