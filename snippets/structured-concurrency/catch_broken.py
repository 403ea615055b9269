# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    if page == "jam":
        raise ValueError("no such page: " + page)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("tea"))
            group.create_task(fetch("jam"))
    except ValueError as error:
        print("caught:", error)


asyncio.run(main())
