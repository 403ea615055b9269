# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def lookup(cached):
    print("starts as", asyncio.current_task().get_name())
    if not cached:
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for cached in (True, False):
        task = asyncio.create_task(lookup(cached), name="lookup")
        print("made", task.get_name(), "done:", task.done())
        await task


asyncio.run(main())
