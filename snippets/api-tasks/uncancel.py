# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    task = asyncio.current_task()
    task.cancel()
    task.cancel()
    print("requests:", task.cancelling())
    print("left:", task.uncancel())
    print("left:", task.uncancel())
    try:
        await asyncio.sleep(0)
        print("goes on")
    except asyncio.CancelledError:
        print("cancelled, though none is left")


asyncio.run(main())
