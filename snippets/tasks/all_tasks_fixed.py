# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def fetch(page):
    asyncio.current_task().set_name("fetch " + page)
    await asyncio.sleep(0.1)


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    tasks = [asyncio.create_task(fetch(page)) for page in "ab"]
    await asyncio.sleep(0)
    print(names())
    for task in tasks:
        await task
    print(names())


asyncio.run(main())
