# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


async def poll():
    while True:
        await asyncio.sleep(0.1)


class Shop:
    async def open(self):
        self.polling = asyncio.create_task(poll(), name="polling")

    async def close(self):
        self.polling.cancel()
        await asyncio.gather(self.polling, return_exceptions=True)


class NoTaskLeft(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.before = asyncio.all_tasks()
        self.addAsyncCleanup(self.look_for_tasks)

    async def look_for_tasks(self):
        left = asyncio.all_tasks() - self.before
        left.discard(asyncio.current_task())
        self.assertEqual([task.get_name() for task in left], [])


class ShopTest(NoTaskLeft):
    async def test_shop(self):
        shop = Shop()
        await shop.open()
        await shop.close()


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShopTest)(result)
print(result)
