# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def measure(queue):
    for reading in range(8):
        if queue.full():
            queue.get_nowait()
        queue.put_nowait(reading)
        await asyncio.sleep(0.1)
    await queue.put(None)


async def show(queue):
    while True:
        reading = await queue.get()
        if reading is None:
            break
        print("shown", reading)
        await asyncio.sleep(0.27)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(measure(queue), show(queue))


asyncio.run(main())
