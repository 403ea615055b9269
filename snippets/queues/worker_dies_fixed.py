# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def worker(queue):
    while True:
        text = await queue.get()
        try:
            print("read", int(text))
        except Exception as error:
            print(repr(error))
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    for text in ("1", "two", "3"):
        await queue.put(text)
    task = asyncio.create_task(worker(queue))
    await asyncio.wait_for(queue.join(), 1)
    print("join has returned; worker done:", task.done())
    task.cancel()


asyncio.run(main())
