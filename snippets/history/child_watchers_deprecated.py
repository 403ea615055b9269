# /// script
# requires-python = ">=3.12,<3.14"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.SafeChildWatcher()
if not caught:
    raise SystemExit("SafeChildWatcher gives no warning")
print(caught[0].message)
