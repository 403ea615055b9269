# /// script
# requires-python = ">=3.9"
# [tool.press]
# real-time = "computes"
# ///

import asyncio
import functools
import operator
import sys

beats = []
call = operator.methodcaller("__call__")


async def heartbeat():
    while True:
        await asyncio.sleep(0.01)
        beats.append("beat")


def python_code():
    enough = len(beats) + 3
    while len(beats) < enough:
        pass


def beats_during(work):
    jobs = [beats.__len__, work, beats.__len__]
    before, _, after = map(call, jobs)
    return after - before


async def main():
    print("switch interval:", sys.getswitchinterval(), "s")
    heart = asyncio.create_task(heartbeat())
    c_code = functools.partial(sum, range(10_000_000))
    for name, work in (("Python", python_code), ("C", c_code)):
        counted = await asyncio.to_thread(beats_during, work)
        print(name, "code, the heart beats:", counted > 0)
    heart.cancel()


asyncio.run(main())
