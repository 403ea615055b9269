# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def make_tea(minutes):
    await asyncio.sleep(0.1)
    if minutes > 5:
        raise ValueError("bitter")
    return "tea"


print("run returned:", asyncio.run(make_tea(3)))
try:
    asyncio.run(make_tea(9))
except ValueError as error:
    print("run raised:", error)
