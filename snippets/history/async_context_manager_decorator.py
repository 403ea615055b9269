# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def kettle():
    print("on")
    yield
    print("off")


async def main():
    async with kettle():
        print("tea")


asyncio.run(main())
