# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.1)
    return {"tea": 3, "salt": 1}[item]


async def total(items):
    return sum([await fetch_price(item) for item in items])


print(asyncio.run(total(["tea", "salt"])))


async def main():
    print(await total(["tea", "salt"]))


asyncio.run(main())
