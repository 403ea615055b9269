# /// script
# requires-python = ">=3.4"
# ///

import asyncio
import selectors


class Watched(selectors.SelectSelector):
    def select(self, timeout=None):
        if timeout is not None:
            timeout = round(timeout, 1)
        print("turn: may wait", timeout)
        return super().select(timeout)


def first():
    print("  first")
    loop.call_soon(second)
    loop.call_later(0.2, third)


def second():
    print("  second")


def third():
    print("  third")
    loop.stop()


loop = asyncio.SelectorEventLoop(Watched())
loop.call_soon(first)
loop.call_soon(print, "  beside first")
loop.run_forever()
loop.close()
