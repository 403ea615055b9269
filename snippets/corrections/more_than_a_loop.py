# /// script
# requires-python = ">=3.5"
# ///

import asyncio

print("asyncio is a", type(asyncio).__name__)
loop = asyncio.new_event_loop()
print("the loop is one object:", isinstance(loop, asyncio.AbstractEventLoop))
loop.close()
for name in (
    "Task",
    "Lock",
    "Queue",
    "open_connection",
    "create_subprocess_exec",
):
    print(name, hasattr(asyncio, name))
