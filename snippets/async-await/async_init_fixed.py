# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Shop:
    def __init__(self, name, stock):
        self.name = name
        self.stock = stock

    @classmethod
    async def open(cls, name):
        await asyncio.sleep(0.1)
        return cls(name, 3)

    @property
    async def price(self):
        await asyncio.sleep(0.1)
        return 5


async def main():
    shop = await Shop.open("tea")
    print(shop.name, shop.stock)
    print(await shop.price)


asyncio.run(main())
