# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import sys
import unittest


async def price(item):
    await asyncio.sleep(0.1)
    return {"tea": 4}[item]


class PriceTest(unittest.TestCase):
    def test_known(self):
        self.assertEqual(asyncio.run(price("tea")), 4)

    def test_unknown(self):
        with self.assertRaises(KeyError):
            asyncio.run(price("salt"))


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(PriceTest)(result)
print(result)
sys.exit(not result.wasSuccessful())
