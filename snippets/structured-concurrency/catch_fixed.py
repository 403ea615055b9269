# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    if page == "jam":
        raise ValueError("no such page: " + page)
    if page == "ink":
        raise OSError("host is down")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for page in "tea", "jam", "ink":
                group.create_task(fetch(page))
    except* ValueError as caught:
        print("values:", caught.exceptions)
    except* OSError as caught:
        print("network:", caught.exceptions)


asyncio.run(main())
