# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def done(task):
    print("  callback:", task.result())


def never(task):
    print("  never called")


async def fetch():
    print("  fetch returns")
    return "page"


async def main():
    task = asyncio.create_task(fetch())
    task.add_done_callback(done)
    task.add_done_callback(never)
    print("removed:", task.remove_done_callback(never))
    print("awaited:", await task)
    task.add_done_callback(done)
    print("added to a task that is done")
    await asyncio.sleep(0)


asyncio.run(main())
