# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import time

start = time.monotonic()


def log(text):
    print(round(time.monotonic() - start, 1), text)


async def quick():
    await asyncio.sleep(0.1)
    return "tea"


async def bad():
    await asyncio.sleep(0.2)
    raise ValueError("no milk")


async def slow():
    try:
        await asyncio.sleep(9)
    finally:
        log("slow is cancelled, and cleans up")
        await asyncio.sleep(0.3)
        log("slow has cleaned up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            jobs = quick(), bad(), slow()
            tasks = [group.create_task(job) for job in jobs]
            await asyncio.sleep(9)
            log("never printed")
    except ExceptionGroup as group:
        log(repr(group))
    log("cancelled: {}".format([task.cancelled() for task in tasks]))
    log("kept: " + tasks[0].result())


asyncio.run(main())
