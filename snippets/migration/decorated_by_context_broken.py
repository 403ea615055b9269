# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import contextmanager


@contextmanager
def timed():
    print("start")
    yield
    print("stop")


@timed()
async def work():
    await asyncio.sleep(0.1)
    print("work")


asyncio.run(work())
