# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import functools
import unittest


def limit(seconds):
    def decorate(test):
        @functools.wraps(test)
        async def limited(self):
            await asyncio.wait_for(test(self), seconds)

        return limited

    return decorate


class ShopTest(unittest.IsolatedAsyncioTestCase):
    @limit(0.2)
    async def test_hangs(self):
        await asyncio.Event().wait()

    @limit(0.2)
    async def test_quick(self):
        await asyncio.sleep(0)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShopTest)(result)
print(result)
print(*(test.id().rpartition(".")[2] for test, _ in result.errors))
