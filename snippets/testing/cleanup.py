# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


async def hold(lock, taken):
    await lock.acquire()
    try:
        taken.set()
        await asyncio.sleep(3600)
    finally:
        lock.release()


class HoldTest(unittest.IsolatedAsyncioTestCase):
    async def test_cancelled_while_holding(self):
        lock, taken = asyncio.Lock(), asyncio.Event()
        task = asyncio.create_task(hold(lock, taken))
        await taken.wait()
        self.assertTrue(lock.locked())
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertFalse(lock.locked())


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(HoldTest)(result)
print(result)
