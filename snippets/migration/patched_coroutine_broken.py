# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from unittest import mock


class Shop:
    async def price(self, item):
        await asyncio.sleep(0.1)
        return 5


async def main():
    shop = Shop()
    answer = asyncio.get_running_loop().create_future()
    answer.set_result(4)
    with mock.patch.object(Shop, "price", return_value=answer):
        print(type(await shop.price("tea")).__name__)


asyncio.run(main())
