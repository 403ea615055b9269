# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def worker(queue):
    while True:
        text = await queue.get()
        print("read", int(text))
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for text in ("1", "two", "3"):
        await queue.put(text)
    task = asyncio.create_task(worker(queue))
    try:
        await asyncio.wait_for(queue.join(), 1)
    except asyncio.TimeoutError:
        print("join still waits; worker done:", task.done())
    await task


asyncio.run(main())
