# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def produce(queue, start):
    most = 0
    for number in range(6):
        await queue.put(number)
        most = max(most, queue.qsize())
    print("  all put after", round(time.monotonic() - start, 1), "s")
    print("  at most", most, "waiting")


async def consume(queue, start):
    for _ in range(6):
        await queue.get()
        await asyncio.sleep(0.1)
    print("  all done after", round(time.monotonic() - start, 1), "s")


async def main():
    for maxsize in (0, 2):
        print("maxsize", maxsize)
        queue = asyncio.Queue(maxsize)
        start = time.monotonic()
        await asyncio.gather(produce(queue, start), consume(queue, start))


asyncio.run(main())
