# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import selectors
import time


class Timed(selectors.DefaultSelector):
    woken = None

    def select(self, timeout=None):
        if self.woken is not None:
            took = time.monotonic() - self.woken
            if took > 0.2:
                print("a turn took", round(took, 1))
        events = super().select(timeout)
        self.woken = time.monotonic()
        return events


async def work():
    for seconds in 0.1, 0.3, 0.1:
        time.sleep(seconds)
        await asyncio.sleep(0.3)


loop = asyncio.SelectorEventLoop(Timed())
loop.run_until_complete(work())
loop.close()
