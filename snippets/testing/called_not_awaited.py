# /// script
# requires-python = ">=3.8"
# ///

import asyncio
from unittest.mock import AsyncMock


async def buy(shop):
    shop.pay(4)


shop = AsyncMock()
asyncio.run(buy(shop))
shop.pay.assert_called_once_with(4)
print("called once")
try:
    shop.pay.assert_awaited_once_with(4)
except AssertionError as error:
    print(error)
