# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def worker(queue):
    while True:
        folder = await queue.get()
        print("open", folder)
        if len(folder) < 3:
            for name in "xyz":
                await queue.put(folder + name)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=4)
    await queue.put("/")
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    try:
        await asyncio.wait_for(queue.join(), 1)
    except asyncio.TimeoutError:
        print("nobody moves, the queue is full:", queue.full())


asyncio.run(main())
