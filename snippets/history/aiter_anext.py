# /// script
# requires-python = ">=3.10"
# ///

import asyncio


async def cups():
    yield "tea"


async def main():
    print(await anext(aiter(cups())))


asyncio.run(main())
