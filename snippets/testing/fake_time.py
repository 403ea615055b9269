# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import selectors
import time


class JumpingSelector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(timeout and 0)
        if not ready and timeout:
            self.now += timeout
        return ready


class FakeTimeLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.selector = JumpingSelector()
        super().__init__(self.selector)

    def time(self):
        return self.selector.now


async def nap():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(3600)
    print("slept until", loop.time())
    try:
        await asyncio.wait_for(loop.create_future(), 30 * 60)
    except asyncio.TimeoutError:
        print("gave up at", loop.time())


start = time.monotonic()
loop = FakeTimeLoop()
loop.run_until_complete(nap())
loop.close()
print("took", round(time.monotonic() - start, 1))
