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


async def fill(stock, order, filled):
    stock.append(await order())
    filled.set()


class FillTest(unittest.IsolatedAsyncioTestCase):
    async def check(self, order):
        stock, filled = [], asyncio.Event()
        task = asyncio.create_task(fill(stock, order, filled))
        await asyncio.wait_for(filled.wait(), 5)
        self.assertEqual(stock, ["tea"])
        await task

    async def test_quick(self):
        await self.check(quick)

    async def test_slow(self):
        await self.check(slow)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(FillTest)(result)
print(result)
