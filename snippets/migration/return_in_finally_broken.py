# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def work():
    result = "not finished"
    try:
        await asyncio.sleep(1)
        result = "finished"
    finally:
        print("tidying up")
        return result


async def main():
    task = asyncio.ensure_future(work())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
