# /// script
# requires-python = ">=3.7"
# ///

import asyncio

loop = asyncio.new_event_loop()
future = asyncio.Future(loop=loop)
print(future.get_loop() is loop)
loop.close()
