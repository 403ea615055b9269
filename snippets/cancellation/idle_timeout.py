# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    now = asyncio.get_running_loop().time
    try:
        async with asyncio.timeout(0.2) as limit:
            for delay in (0.1, 0.1, 0.1, 0.5):
                try:
                    await asyncio.sleep(delay)
                except asyncio.CancelledError as error:
                    print("inside:", type(error).__name__)
                    raise
                print("a part, with", round(limit.when() - now(), 1), "s to spare")
                limit.reschedule(now() + 0.2)
    except TimeoutError as error:
        print("outside:", type(error).__name__)
    print("expired:", limit.expired())


asyncio.run(main())
