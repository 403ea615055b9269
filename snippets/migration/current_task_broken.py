# /// script
# requires-python = ">=3.5,<3.9"
# ///

import asyncio
import warnings

warnings.simplefilter("default", PendingDeprecationWarning)


async def main():
    task = asyncio.Task.current_task()
    print(task is not None)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
