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


async def fetch(limit, takes, start, begins):
    async with limit:
        begins.append(round(time.monotonic() - start, 1))
        await asyncio.sleep(takes)


async def main():
    for takes in (0.01, 0.2):
        print("a fetch takes", takes, "s")
        for limit in (asyncio.Semaphore(2), Rate(10)):
            start, begins = time.monotonic(), []
            jobs = [fetch(limit, takes, start, begins) for _ in range(5)]
            await asyncio.gather(*jobs)
            print(" ", begins, type(limit).__name__)


asyncio.run(main())
