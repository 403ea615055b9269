# /// script
# requires-python = ">=3.8,<3.10"
# ///

import asyncio
import warnings

loop = asyncio.new_event_loop()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.Lock(loop=loop)
loop.close()
if not caught:
    raise SystemExit("the loop argument gives no warning")
print(caught[0].message)
