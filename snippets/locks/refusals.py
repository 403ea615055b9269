# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def attempt(call, *args):
    try:
        print(call.__qualname__, "->", call(*args))
    except Exception as error:
        print(call.__qualname__, "->", repr(error))


async def main():
    attempt(asyncio.Lock().release)
    attempt(asyncio.Condition().notify)
    attempt(asyncio.Semaphore(3).release)
    attempt(asyncio.BoundedSemaphore(3).release)
    attempt(asyncio.Semaphore, -1)
    try:
        await asyncio.Condition().wait()
    except RuntimeError as error:
        print("Condition.wait ->", repr(error))


asyncio.run(main())
