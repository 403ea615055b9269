# /// script
# requires-python = ">=3.15"
# ///

import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    print(shop, "answers")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(ask("ann", 0.1))
        group.create_task(ask("bo", 0.5))
        await asyncio.sleep(0.2)
        group.cancel()
        print("the block goes on, up to its next await")
        await asyncio.sleep(0.1)
        print("never printed")
    print("main goes on")


asyncio.run(main())
