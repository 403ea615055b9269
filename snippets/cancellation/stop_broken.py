# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.2)


async def stop_and_report(task):
    await stop(task)
    print("stopped:", task.done())


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    stopping = asyncio.create_task(stop_and_report(task))
    await asyncio.sleep(0.1)
    stopping.cancel()
    await asyncio.wait([stopping])
    print("cancelled:", stopping.cancelled())


asyncio.run(main())
