# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

TAKES = [0.5, 0.4, 0.1, 0.1]


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
    for outer, inner in (
        (Rate(10), asyncio.Semaphore(2)),
        (asyncio.Semaphore(2), Rate(10)),
    ):
        start = time.monotonic()
        begins = []
        jobs = [fetch(takes, outer, inner, begins) for takes in TAKES]
        await asyncio.gather(*jobs)
        print(type(outer).__name__, "outside:", end=" ")
        print([round(begin - start, 1) for begin in begins])


asyncio.run(main())
