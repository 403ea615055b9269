# /// script
# requires-python = ">=3.10"
# ///

import asyncio
from contextlib import aclosing


async def cups():
    try:
        yield "tea"
    finally:
        print("closed")


async def main():
    async with aclosing(cups()) as menu:
        print(await menu.__anext__())


asyncio.run(main())
