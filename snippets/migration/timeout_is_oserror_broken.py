# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except OSError:
        print("network is down")
    except asyncio.TimeoutError:
        print("too slow, again")


asyncio.run(main())
