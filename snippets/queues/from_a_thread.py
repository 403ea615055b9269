# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def measure(queue, loop):
    for reading in (20, 21, 22):
        put = queue.put(reading)
        asyncio.run_coroutine_threadsafe(put, loop).result()
        print("thread has put", reading)


async def main():
    queue = asyncio.Queue(maxsize=1)
    loop = asyncio.get_running_loop()
    thread = loop.run_in_executor(None, measure, queue, loop)
    for _ in range(3):
        await asyncio.sleep(0.2)
        print("task has got", await queue.get())
    await thread


asyncio.run(main())
