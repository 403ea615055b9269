# /// script
# requires-python = ">=3.11"
# ///

import unittest
import warnings


class Kitchen(unittest.IsolatedAsyncioTestCase):
    async def test_tea(self):
        return "tea"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Kitchen("test_tea").run()
told = [str(warning.message) for warning in caught]
if not any("return a value" in text for text in told):
    raise SystemExit("a test may return a value without a warning")
print("a test that returns a value gets a warning")
