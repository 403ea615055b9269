# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import inspect

for function in (
    asyncio.run,
    asyncio.create_task,
    asyncio.sleep,
    asyncio.gather,
    asyncio.shield,
    asyncio.wait_for,
    asyncio.wait,
    asyncio.as_completed,
    asyncio.run_coroutine_threadsafe,
    asyncio.current_task,
    asyncio.all_tasks,
):
    print(function.__name__ + str(inspect.signature(function)))
