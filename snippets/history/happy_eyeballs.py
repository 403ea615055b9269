# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import inspect

connect = inspect.signature(asyncio.BaseEventLoop.create_connection)
print(connect.parameters["happy_eyeballs_delay"])
print(connect.parameters["interleave"])
