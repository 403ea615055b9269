# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def fetch(name, seconds):
    print(name, "begins")
    await asyncio.sleep(seconds)
    print(name, "ends")


async def main():
    start = time.monotonic()
    tea = fetch("tea", 0.5)
    silk = fetch("silk", 0.3)
    await tea
    await silk
    print("took", round(time.monotonic() - start, 1))


asyncio.run(main())
