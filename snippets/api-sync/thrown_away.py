# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.put("a")
    queue.shutdown(immediate=True)
    print("left:", queue.qsize())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    except asyncio.QueueShutDown:
        print("shut down")
    try:
        await queue.put("b")
    except asyncio.QueueShutDown as error:
        print(repr(error))
    await queue.join()
    print("joined")


asyncio.run(main())
