# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import inspect

print("Task" + str(inspect.signature(asyncio.Task)))
for name in (
    "cancel",
    "cancelled",
    "done",
    "result",
    "exception",
    "remove_done_callback",
    "get_stack",
    "print_stack",
    "all_tasks",
    "current_task",
):
    method = getattr(asyncio.Task, name, None)
    print(name + (str(inspect.signature(method)) if method else " is gone"))
