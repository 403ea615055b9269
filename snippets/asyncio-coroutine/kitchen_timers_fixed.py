# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def timer(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is ready")


async def main():
    await asyncio.gather(timer("egg", 0.5), timer("tea", 0.3))


start = time.monotonic()
asyncio.run(main())
print("took", round(time.monotonic() - start, 1))
