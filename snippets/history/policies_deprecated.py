# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.get_event_loop_policy()
if not caught:
    raise SystemExit("policies give no warning")
print(caught[0].message)
