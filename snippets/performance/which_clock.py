# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "measures time on the processor"
# ///

import asyncio
import time


async def waits():
    await asyncio.sleep(0.3)


async def computes():
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass


async def main():
    for work in (waits, computes):
        start, begun = time.perf_counter(), time.process_time()
        await work()
        elapsed = time.perf_counter() - start
        busy = time.process_time() - begun
        print(work.__name__, "0.3 s or more:", elapsed > 0.29)
        print("  on the processor:", round(busy, 1), "s")


asyncio.run(main())
