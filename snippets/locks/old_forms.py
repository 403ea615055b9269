# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import types


async def with_lock(lock):
    with lock:
        pass


async def with_await(lock):
    with await lock:
        pass


@types.coroutine
def with_yield_from(lock):
    with (yield from lock):
        pass


async def main():
    for form in (with_lock, with_await, with_yield_from):
        try:
            await form(asyncio.Lock())
        except Exception as error:
            print(type(error).__name__, error, sep=": ")
        else:
            print(form.__name__, "works")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
