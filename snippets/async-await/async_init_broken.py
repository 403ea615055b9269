# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Shop:
    async def __init__(self, name):
        self.name = name
        await asyncio.sleep(0.1)


async def main():
    shop = await Shop("tea")
    print(shop.name)


asyncio.run(main())
