# /// script
# requires-python = ">=3.11"
# ///

import contextlib
import sys
import unittest


@contextlib.asynccontextmanager
async def connection(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)


class ShopTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        context = connection("shop")
        self.shop = await self.enterAsyncContext(context)

    async def test_shop(self):
        print("test of", self.shop)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShopTest)(result)
for _, text in result.errors:
    print(text.splitlines()[-1])
sys.exit(not result.wasSuccessful())
