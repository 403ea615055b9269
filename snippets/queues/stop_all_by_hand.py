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
    joining = asyncio.create_task(queue.join())
    working = asyncio.create_task(worker(queue))
    tasks = [joining, working]
    first = asyncio.FIRST_COMPLETED
    done, _ = await asyncio.wait(tasks, return_when=first)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    try:
        for task in done:
            task.result()
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
