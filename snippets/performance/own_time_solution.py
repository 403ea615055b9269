# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


class OwnTime:
    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.seconds = 0.0

    def __await__(self):
        resume, value = self.coroutine.send, None
        while True:
            start = time.perf_counter()
            try:
                waited_for = resume(value)
            except StopIteration as stop:
                return stop.value
            finally:
                self.seconds += time.perf_counter() - start
            try:
                resume, value = self.coroutine.send, (yield waited_for)
            except BaseException as error:
                resume, value = self.coroutine.throw, error


async def page():
    await asyncio.sleep(0.3)
    time.sleep(0.2)
    return "home"


async def main():
    start = time.perf_counter()
    timed = OwnTime(page())
    print(await timed)
    print("elapsed", round(time.perf_counter() - start, 1))
    print("its own", round(timed.seconds, 1))


asyncio.run(main())
