# /// script
# requires-python = ">=3.4,<3.11"
# ///

import asyncio
import time


@asyncio.coroutine
def timer(name, seconds):
    yield from asyncio.sleep(seconds)
    print(name, "is ready")


start = time.monotonic()
loop = asyncio.get_event_loop()
timers = [timer("egg", 0.5), timer("tea", 0.3)]
loop.run_until_complete(asyncio.wait(timers))
loop.close()
print("took", round(time.monotonic() - start, 1))
