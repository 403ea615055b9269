# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

current = contextvars.ContextVar("current")


async def handle(request, seconds):
    current.set(request)
    await asyncio.sleep(seconds)
    print(request, "context variable:", current.get())


async def main():
    await asyncio.gather(handle("r1", 0.2), handle("r2", 0.1))


asyncio.run(main())
