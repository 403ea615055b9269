# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading

local = threading.local()


async def handle(request, seconds):
    global current
    current = request
    local.current = request
    await asyncio.sleep(seconds)
    print(request, "global:", current, "thread-local:", local.current)


async def main():
    await asyncio.gather(handle("r1", 0.2), handle("r2", 0.1))


asyncio.run(main())
