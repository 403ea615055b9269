# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(9)
    except TimeoutError:
        print("too slow")


asyncio.run(main())
