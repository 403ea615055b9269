# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    timer = loop.call_at(time.time() + 0.1, print, "tea is ready")
    await asyncio.sleep(0.3)
    years = (timer.when() - loop.time()) / 3600 / 24 / 365
    print("years to go: more than 20:", years > 20)


asyncio.run(main())
