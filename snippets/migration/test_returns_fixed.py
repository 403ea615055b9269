# /// script
# requires-python = ">=3.8"
# ///

import io
import unittest


class PriceTest(unittest.IsolatedAsyncioTestCase):
    async def test_price(self):
        price = 4
        self.assertEqual(price, 4)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(PriceTest)
report = io.StringIO()
unittest.TextTestRunner(report, warnings="default").run(suite)
print(report.getvalue().splitlines()[-1])
