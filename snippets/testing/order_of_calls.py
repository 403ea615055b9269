# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


class ShopTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.log("setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        self.log("asyncSetUp")
        self.addCleanup(self.log, "cleanup")
        self.addAsyncCleanup(self.close)

    async def test_shop(self):
        self.log("test")
        self.assertIs(asyncio.get_running_loop(), self.loop)
        print("  debug mode:", self.loop.get_debug())

    async def asyncTearDown(self):
        self.log("asyncTearDown")

    def tearDown(self):
        self.log("tearDown")

    async def close(self):
        self.log("async cleanup")

    def log(self, step):
        try:
            task = asyncio.current_task().get_name()
        except RuntimeError:
            task = "no loop"
        print(step + ":", task)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShopTest)(result)
print(result)
