# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def price(item):
    return {"silk": 90, "tea": 5}[item]


async def ask(item, seconds):
    await asyncio.sleep(seconds)
    amount = await price(item)
    print(item, amount)
    return amount


async def total():
    silk = asyncio.create_task(ask("silk", 0.3))
    tea = asyncio.create_task(ask("tea", 0.2))
    return await silk + await tea


print("total", asyncio.run(total()))
