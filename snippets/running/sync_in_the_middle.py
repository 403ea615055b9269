# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.1)
    return {"tea": 3, "salt": 1}[item]


def total(items, loop):
    prices = []
    for item in items:
        coroutine = fetch_price(item)
        price = asyncio.run_coroutine_threadsafe(coroutine, loop)
        prices.append(price.result())
    return sum(prices)


async def main():
    loop = asyncio.get_running_loop()
    items = ["tea", "salt"]
    print(await loop.run_in_executor(None, total, items, loop))


asyncio.run(main())
