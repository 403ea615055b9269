# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import traceback


async def pay():
    raise ValueError("card refused")


async def pack():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
            raise LookupError("no box")
    except* LookupError as caught:
        caught.exceptions[0].add_note("order 7 of Mei")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(pay())
            group.create_task(pack())
    except* Exception as caught:
        traceback.print_exception(caught, limit=1)


asyncio.run(main())
