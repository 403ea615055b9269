# /// script
# requires-python = ">=3.7,!=3.8.*,!=3.9.*,!=3.10.*"
# ///

import asyncio
import concurrent.futures


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except concurrent.futures.TimeoutError:
        print("too slow")


asyncio.run(main())
