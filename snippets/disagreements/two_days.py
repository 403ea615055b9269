# /// script
# requires-python = ">=3.6"
# ///

import asyncio
import selectors

HOUR = 3600


class Quick(selectors.SelectSelector):
    hours = 0

    def select(self, timeout=None):
        self.hours += (timeout or 0) / HOUR
        return super().select(0)


selector = Quick()
loop = asyncio.SelectorEventLoop(selector)
loop.time = lambda: selector.hours * HOUR
loop.call_later(49 * HOUR, loop.stop)
loop.run_forever()
print("after", round(selector.hours), "hours")
loop.close()
