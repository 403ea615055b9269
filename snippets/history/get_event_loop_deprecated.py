# /// script
# requires-python = ">=3.12,<3.14"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
loop.close()
if not caught:
    raise SystemExit("a new loop, without a warning")
print(caught[0].message)
