# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import AsyncExitStack


async def main():
    async with AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0.1)
        print("open")
    print("closed")


asyncio.run(main())
