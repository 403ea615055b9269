# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "the profiler has a clock of its own"
# ///

import asyncio
import cProfile
import pstats


async def fetch():
    for _ in range(3):
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(fetch(), fetch())


profiler = cProfile.Profile()
profiler.runcall(asyncio.run, main())
seconds = {}
for place, counted in pstats.Stats(profiler).stats.items():
    _, calls, _, in_all, _ = counted
    if place[2] == "fetch":
        print("fetch was called", calls, "times")
        seconds["fetch"] = in_all
    elif "'poll' of" in place[2]:
        seconds["poll"] = in_all
print("most of the time in:", max(seconds, key=seconds.get))
