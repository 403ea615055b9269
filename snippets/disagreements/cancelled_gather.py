# /// script
# requires-python = ">=3.6"
# ///

import asyncio


async def main():
    naps = [asyncio.sleep(1), asyncio.sleep(1)]
    both = asyncio.gather(*naps, return_exceptions=True)
    await asyncio.sleep(0.1)
    both.cancel()
    try:
        print("a result:", await both)
    except asyncio.CancelledError:
        print("cancelled")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
