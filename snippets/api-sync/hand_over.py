# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def produce(queue):
    for page in "abc":
        await queue.put(page)
        print("put", page, "waiting:", queue.qsize())


async def main():
    queue = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(produce(queue))
    for _ in "abc":
        await asyncio.sleep(0.1)
        print("got", await queue.get())
    await task


asyncio.run(main())
