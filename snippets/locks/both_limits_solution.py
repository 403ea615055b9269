# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


class Rate:
    def __init__(self, per_second):
        self.pause = 1 / per_second
        self.free_at = 0

    async def __aenter__(self):
        now = time.monotonic()
        turn = max(now, self.free_at)
        self.free_at = turn + self.pause
        await asyncio.sleep(turn - now)

    async def __aexit__(self, *error):
        pass


async def fetch(takes, outer, inner, begins):
    async with outer, inner:
        begins.append(time.monotonic())
        await asyncio.sleep(takes)


async def main():
    for limits in (
        (Rate(10), asyncio.Semaphore(2)),
        (asyncio.Semaphore(2), Rate(10)),
    ):
        start, begins = time.monotonic(), []
        takes = (0.5, 0.4, 0.1, 0.1)
        jobs = [fetch(seconds, *limits, begins) for seconds in takes]
        await asyncio.gather(*jobs)
        begins = [round(begin - start, 1) for begin in begins]
        print(type(limits[0]).__name__, "outside:", begins)


asyncio.run(main())
