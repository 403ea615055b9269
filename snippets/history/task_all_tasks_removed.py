# /// script
# requires-python = ">=3.9"
# ///

import asyncio

for name in "all_tasks", "current_task":
    if hasattr(asyncio.Task, name):
        raise SystemExit("Task.{} is still there".format(name))
    print("Task.{} is gone".format(name))
