# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel()
    await asyncio.wait([task])
    print("done:", task.done(), task.cancelled())
    print("requests:", task.cancelling())
    print("left:", task.uncancel())
    print("requests:", task.cancelling())


asyncio.run(main())
