# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    for seconds in (None, 0.1):
        try:
            async with asyncio.timeout(seconds):
                await asyncio.sleep(0.2)
                print(seconds, "in time")
        except TimeoutError:
            print(seconds, "too late")


asyncio.run(main())
