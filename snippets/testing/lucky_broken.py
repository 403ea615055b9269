# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


async def quick():
    return "tea"


async def slow():
    await asyncio.sleep(0)
    return "tea"


async def fill(stock, order):
    stock.append(await order())


class FillTest(unittest.IsolatedAsyncioTestCase):
    async def check(self, order):
        stock = []
        task = asyncio.create_task(fill(stock, order))
        await asyncio.sleep(0)
        self.assertEqual(stock, ["tea"])
        await task

    async def test_quick(self):
        await self.check(quick)

    async def test_slow(self):
        await self.check(slow)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(FillTest)(result)
print(result)
