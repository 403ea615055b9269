# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def worker(name, queue):
    try:
        while True:
            print(name, "got", await queue.get())
            await asyncio.sleep(0.1)
    except asyncio.QueueShutDown:
        print(name, "ends")


async def main():
    queue = asyncio.Queue()
    for page in "abc":
        await queue.put(page)
    queue.shutdown()
    await asyncio.gather(worker("Mei", queue), worker("Bo", queue))


asyncio.run(main())
