# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def make_tea():
    await asyncio.sleep(0.1)
    return "tea"


async def main():
    task = asyncio.ensure_future(make_tea())
    return await task


print(asyncio.run(main()))
