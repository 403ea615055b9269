# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())
