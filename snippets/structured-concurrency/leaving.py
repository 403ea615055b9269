# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def leave(error):
    await asyncio.sleep(0.1)
    raise error


async def other():
    try:
        await asyncio.sleep(0.3)
        print("  other is done")
    except asyncio.CancelledError:
        print("  other is cancelled")
        raise


async def main(error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(other())
            group.create_task(leave(error))
        print("  main gets no error")
    except (ExceptionGroup, KeyboardInterrupt, SystemExit) as raised:
        print("  main gets", type(raised).__name__)


stop = asyncio.CancelledError()
for error in ValueError(), stop, KeyboardInterrupt(), SystemExit():
    print(type(error).__name__)
    try:
        asyncio.run(main(error))
    except (KeyboardInterrupt, SystemExit) as raised:
        print("  run raises", type(raised).__name__)
