# /// script
# requires-python = ">=3.4.4,<3.7"
# ///

import asyncio
import warnings

loop = asyncio.new_event_loop()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    start = getattr(asyncio, "async")
    task = start(asyncio.sleep(0), loop=loop)
loop.run_until_complete(task)
loop.close()
print(caught[0].message)
