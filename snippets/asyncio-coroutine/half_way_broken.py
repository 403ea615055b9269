# /// script
# requires-python = ">=3.5,<3.14"
# ///

import asyncio
import time


async def timer(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is ready")


start = time.monotonic()
loop = asyncio.get_event_loop()
timers = [
    asyncio.ensure_future(timer("egg", 0.5)),
    asyncio.ensure_future(timer("tea", 0.3)),
]
loop.run_until_complete(asyncio.wait(timers))
loop.close()
print("took", round(time.monotonic() - start, 1))
