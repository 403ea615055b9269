# /// script
# requires-python = ">=3.4"
# ///

import asyncio

for name in (
    "ensure_future",
    "open_connection",
    "Queue",
    "Lock",
    "get_running_loop",
    "to_thread",
    "TaskGroup",
    "timeout",
    "Runner",
):
    print(name, "is there" if hasattr(asyncio, name) else "is not there")
