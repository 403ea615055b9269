# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    queue.put_nowait("a")
    queue.put_nowait("b")
    print(queue.qsize(), "of", queue.maxsize, "full:", queue.full())
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error))

    print(queue.get_nowait(), queue.get_nowait(), "empty:", queue.empty())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))

    try:
        await asyncio.wait_for(queue.get(), 0.1)
    except asyncio.TimeoutError:
        print("nothing for 0.1 s")


asyncio.run(main())
