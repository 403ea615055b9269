# /// script
# requires-python = ">=3.12"
# ///

import asyncio

print(type(asyncio.current_task).__name__)
if type(asyncio.current_task) is type(asyncio.run):
    raise SystemExit("current_task() is written in Python")
