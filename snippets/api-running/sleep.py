# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def other():
    print("other runs")


async def main():
    asyncio.ensure_future(other())
    print("before sleep(0)")
    await asyncio.sleep(0)
    print("after sleep(0)")
    start = time.monotonic()
    print(await asyncio.sleep(0.2, result="tea"))
    print("took", round(time.monotonic() - start, 1))


asyncio.run(main())
