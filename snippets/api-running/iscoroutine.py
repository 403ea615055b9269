# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def brew():
    return "tea"


def steps():
    yield


coroutine = brew()
print("brew():", asyncio.iscoroutine(coroutine))
print("brew:", asyncio.iscoroutine(brew))
print("steps():", asyncio.iscoroutine(steps()))
coroutine.close()
