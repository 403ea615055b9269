# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def fetch(page):
    asyncio.current_task().set_name("fetch " + page)


async def main():
    task = asyncio.create_task(fetch("a"), name="new")
    print(task.get_name())
    await task
    print(task.get_name())
    task.set_name(42)
    print(repr(task.get_name()))


asyncio.run(main())
