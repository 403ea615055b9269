# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def in_stock(item):
    await asyncio.sleep(0.1)
    return item != "silk"


async def main():
    items = ["tea", "silk", "rice"]
    print(list(filter(in_stock, items)))


asyncio.run(main())
