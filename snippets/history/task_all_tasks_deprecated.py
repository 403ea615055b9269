# /// script
# requires-python = ">=3.7,<3.9"
# ///

import asyncio
import warnings

loop = asyncio.new_event_loop()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.Task.all_tasks(loop)
loop.close()
if not caught:
    raise SystemExit("Task.all_tasks() gives no warning")
print(caught[0].category.__name__)
print(caught[0].message)
