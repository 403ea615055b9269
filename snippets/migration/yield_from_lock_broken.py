# /// script
# requires-python = ">=3.5,<3.9"
# ///

import asyncio
import types


@types.coroutine
def work(permits):
    with (yield from permits):
        print("one at a time")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(work(asyncio.Semaphore(1)))
loop.close()
