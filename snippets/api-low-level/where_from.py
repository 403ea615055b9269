# /// script
# requires-python = ">=3.6"
# ///

import asyncio

for name in "CancelledError", "TimeoutError", "Queue", "Task", "run":
    if hasattr(asyncio, name):
        print(name, "comes from", getattr(asyncio, name).__module__)
