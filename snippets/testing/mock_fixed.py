# /// script
# requires-python = ">=3.8"
# ///

import asyncio
from unittest.mock import AsyncMock


async def buy(shop, item):
    price = await shop.price(item)
    await shop.pay(price)
    return price


shop = AsyncMock()
shop.price.return_value = 4
print(asyncio.run(buy(shop, "tea")))
shop.price.assert_awaited_with("tea")
shop.pay.assert_awaited_once_with(4)
print(shop.price.await_count, shop.pay.await_args)
