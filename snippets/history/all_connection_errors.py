# /// script
# requires-python = ">=3.12"
# ///

import asyncio
import inspect

connect = inspect.signature(asyncio.BaseEventLoop.create_connection)
print(connect.parameters["all_errors"])
