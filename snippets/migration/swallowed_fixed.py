# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def poll():
    for number in (1, 2, 3):
        try:
            await asyncio.sleep(0.2)
            print("poll", number)
        except asyncio.CancelledError:
            print("poll", number, "was cancelled")
            raise
    return "polled"


async def main():
    start = time.monotonic()
    try:
        print(await asyncio.wait_for(poll(), 0.3))
    except asyncio.TimeoutError:
        print("timeout")
    print("after", round(time.monotonic() - start, 1), "s")


asyncio.run(main())
