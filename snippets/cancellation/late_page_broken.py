# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page, delay):
    await asyncio.sleep(delay)
    print("  page", page, "is here")
    return page


async def main():
    jobs = [fetch(1, 0.1), fetch(2, 0.5), fetch(3, 0.2)]
    try:
        print(await asyncio.wait_for(asyncio.gather(*jobs), 0.3))
    except asyncio.TimeoutError:
        print("no pages")


asyncio.run(main())
