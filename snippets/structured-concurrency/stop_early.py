# /// script
# requires-python = ">=3.11"
# ///

import asyncio


class Enough(Exception):
    pass


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    print(shop, "answers")


async def stop():
    raise Enough


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask("ann", 0.1))
            group.create_task(ask("bo", 0.5))
            await asyncio.sleep(0.2)
            group.create_task(stop())
    except* Enough:
        pass
    print("main goes on")


asyncio.run(main())
