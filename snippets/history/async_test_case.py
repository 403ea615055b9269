# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


class Kitchen(unittest.IsolatedAsyncioTestCase):
    async def test_tea(self):
        self.assertEqual(await asyncio.sleep(0, "tea"), "tea")


print(Kitchen("test_tea").run())
