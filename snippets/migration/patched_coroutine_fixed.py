# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from unittest import mock


class Shop:
    async def price(self, item):
        await asyncio.sleep(0.1)
        return 5


async def four(*args):
    return 4


async def main():
    shop = Shop()
    with mock.patch.object(Shop, "price", new=four):
        print(type(await shop.price("tea")).__name__)


asyncio.run(main())
