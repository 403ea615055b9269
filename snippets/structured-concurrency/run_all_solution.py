# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    if page == "jam":
        raise LookupError("no jam")
    return page.upper()


async def run_all(*coroutines):
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(c) for c in coroutines]
    except ExceptionGroup as errors:
        raise errors.exceptions[0]
    return [task.result() for task in tasks]


async def main():
    print(await run_all(fetch("tea"), fetch("ink")))
    try:
        await run_all(fetch("tea"), fetch("jam"))
    except LookupError as error:
        print("caught:", error)


asyncio.run(main())
