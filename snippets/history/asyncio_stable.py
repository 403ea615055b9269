# /// script
# requires-python = ">=3.4"
# ///

import asyncio

loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "awake")))
loop.close()
