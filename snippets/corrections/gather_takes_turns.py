# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading
import time


async def nap(seconds):
    await asyncio.sleep(seconds)
    return threading.get_ident()


async def block(seconds):
    time.sleep(seconds)
    return threading.get_ident()


async def main():
    for job in nap, block:
        start = time.monotonic()
        both = asyncio.gather(job(0.2), job(0.3))
        threads = await both
        took = round(time.monotonic() - start, 1)
        print(job.__name__, "took", took, "threads:", len(set(threads)))
    print("gather returns a future:", asyncio.isfuture(both))
    print("with the list of results:", type(both.result()).__name__)


asyncio.run(main())
