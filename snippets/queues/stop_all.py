# /// script
# requires-python = ">=3.11"
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
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(worker(queue))
            await queue.join()
            task.cancel()
    except* ValueError as group:
        print(group.exceptions)


asyncio.run(main())
