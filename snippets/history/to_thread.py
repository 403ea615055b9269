# /// script
# requires-python = ">=3.9"
# ///

import asyncio
from time import sleep


async def main():
    await asyncio.to_thread(sleep, 0.1)
    print("slept in a thread")


asyncio.run(main())
