# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fetch(limit, delay):
    try:
        async with asyncio.timeout(limit) as inner:
            await asyncio.sleep(delay)
            return "page"
    except TimeoutError:
        return "no page"
    finally:
        print("  inner expired:", inner.expired())


async def main():
    for total, limit in ((0.4, 0.2), (0.2, 0.4)):
        print("total", total, "each", limit)
        try:
            async with asyncio.timeout(total) as outer:
                print(await fetch(limit, 1))
        except TimeoutError:
            print("no time left")
        print("  outer expired:", outer.expired())


asyncio.run(main())
