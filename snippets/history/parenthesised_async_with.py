# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def main():
    async with (
        asyncio.Lock() as first,
        asyncio.Lock() as second,
    ):
        print(first, second)


asyncio.run(main())
