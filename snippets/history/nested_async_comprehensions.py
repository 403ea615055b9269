# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def cups():
    yield "green"
    yield "black"


async def main():
    print([[cup async for cup in cups()] for day in range(2)])


asyncio.run(main())
