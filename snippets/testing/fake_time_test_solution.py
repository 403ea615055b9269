# /// script
# requires-python = ">=3.13"
# ///

import asyncio
import selectors
import sys
import unittest


class JumpingSelector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(timeout and 0)
        if not ready and timeout:
            self.now += timeout
        return ready


class FakeTimeLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.selector = JumpingSelector()
        super().__init__(self.selector)

    def time(self):
        return self.selector.now


class NapTest(unittest.IsolatedAsyncioTestCase):
    loop_factory = FakeTimeLoop

    async def test_nap(self):
        loop = asyncio.get_running_loop()
        self.assertIsInstance(loop, FakeTimeLoop)
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(30 * 60):
                await asyncio.sleep(3600)
        self.assertEqual(loop.time(), 30 * 60)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(NapTest)(result)
print(result)
sys.exit(not result.wasSuccessful())
