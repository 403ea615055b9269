# /// script
# requires-python = ">=3.6"
# ///

import asyncio
import io
import unittest


async def price(item):
    await asyncio.sleep(0.1)
    return {"tea": 4}[item]


class PriceTest(unittest.TestCase):
    async def test_price(self):
        print("test begins")
        self.assertEqual(await price("tea"), 5)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(PriceTest)
report = io.StringIO()
unittest.TextTestRunner(report, warnings="default").run(suite)
print(report.getvalue().splitlines()[-1])
