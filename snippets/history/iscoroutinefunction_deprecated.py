# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.iscoroutinefunction(print)
if not caught:
    raise SystemExit("asyncio.iscoroutinefunction() gives no warning")
print(caught[0].message)
