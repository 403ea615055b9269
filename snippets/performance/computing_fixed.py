# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "measures time on the processor"
# ///

import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def count(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def heartbeat(beats):
    while True:
        await asyncio.sleep(0.01)
        beats.append("beat")


async def compute(make_pool):
    loop, beats = asyncio.get_running_loop(), []
    heart = asyncio.create_task(heartbeat(beats))
    start, begun = time.monotonic(), time.process_time()
    with make_pool(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, count, 0.3) for _ in range(2)]
        await asyncio.gather(*jobs)
    busy = time.process_time() - begun
    heart.cancel()
    print(make_pool.__name__)
    print("  the heart beats:", len(beats) > 0)
    print("  this process did the work:", busy > 0.5)
    if busy > 0.5:
        print("  one after the other:", time.monotonic() - start > 0.5)


if __name__ == "__main__":
    asyncio.run(compute(ThreadPoolExecutor))
    asyncio.run(compute(ProcessPoolExecutor))
