# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from unittest.mock import MagicMock


async def buy(shop, item):
    price = await shop.price(item)
    await shop.pay(price)
    return price


shop = MagicMock()
print(asyncio.run(buy(shop, "tea")))
