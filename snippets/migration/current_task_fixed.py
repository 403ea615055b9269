# /// script
# requires-python = ">=3.6"
# ///

import asyncio

try:
    from asyncio import current_task
except ImportError:  # Python 3.6
    current_task = asyncio.Task.current_task


async def main():
    task = current_task()
    print(task is not None)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
