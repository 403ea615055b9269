# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import contextvars
import time

user = contextvars.ContextVar("user")


def load(page, seconds=0.2):
    time.sleep(seconds)
    return page + " for " + user.get()


async def main():
    user.set("Mei")
    start = time.monotonic()
    a = asyncio.to_thread(load, "a")
    b = asyncio.to_thread(load, "b", seconds=0.1)
    print(await asyncio.gather(a, b))
    print("took", round(time.monotonic() - start, 1))


asyncio.run(main())
