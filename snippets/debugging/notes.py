# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import traceback


async def fetch(page):
    await asyncio.sleep(0.1)
    return {"tea": 4}[page]


async def price(page):
    try:
        return await fetch(page)
    except Exception as error:
        name = asyncio.current_task().get_name()
        error.add_note(f"page {page!r}, in task {name!r}")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for page in ("tea", "salt", "oil"):
                group.create_task(price(page), name="price of " + page)
    except* KeyError as errors:
        for error in errors.exceptions:
            lines = traceback.format_exception_only(error)
            print(*lines, sep="", end="")


asyncio.run(main())
