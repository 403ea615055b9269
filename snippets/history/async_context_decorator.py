# /// script
# requires-python = ">=3.10"
# ///

import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def kettle():
    print("on")
    yield
    print("off")


@kettle()
async def main():
    print("tea")


asyncio.run(main())
