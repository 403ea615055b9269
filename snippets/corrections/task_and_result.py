# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def sort(numbers):
    await asyncio.sleep(max(numbers) / 10)
    return sorted(numbers)


async def main():
    start = time.monotonic()
    task = asyncio.create_task(sort([3, 1, 2]))
    print("created, done:", task.done())
    await task
    print(type(task), "done:", task.done(), task.result())
    print("took", round(time.monotonic() - start, 1))
    print("awaited alone:", await sort([2, 1]))


print("run returned", asyncio.run(main()))
