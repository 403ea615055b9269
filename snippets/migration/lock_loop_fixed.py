# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("locked")


asyncio.run(main())
