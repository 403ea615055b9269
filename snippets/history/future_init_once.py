# /// script
# requires-python = ">=3.15"
# ///

import asyncio

loop = asyncio.new_event_loop()
future = asyncio.Future(loop=loop)
future.set_result("tea")
try:
    future.__init__(loop=loop)
except RuntimeError as error:
    print(error)
else:
    raise SystemExit("__init__ has reset the future")
finally:
    loop.close()
