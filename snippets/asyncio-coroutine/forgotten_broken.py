# /// script
# requires-python = ">=3.4,<3.11"
# ///

import asyncio
import time


@asyncio.coroutine
def boil(seconds):
    yield from asyncio.sleep(seconds)
    print("the water boils")


@asyncio.coroutine
def tea():
    boil(0.5)
    asyncio.sleep(0.3)
    print("pour the water")


start = time.monotonic()
loop = asyncio.new_event_loop()
loop.run_until_complete(tea())
loop.close()
print("took", round(time.monotonic() - start, 1))
