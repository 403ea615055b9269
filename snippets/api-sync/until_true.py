# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def once(changed):
    async with changed:
        print("wait:", await changed.wait())


async def until(changed, stock):
    async with changed:
        print("wait_for:", await changed.wait_for(lambda: stock[2:]))


async def main():
    changed, stock = asyncio.Condition(), []
    tasks = asyncio.gather(once(changed), until(changed, stock))
    for tea in ("green", "black", "white"):
        await asyncio.sleep(0.1)
        async with changed:
            stock.append(tea)
            changed.notify_all()
    await tasks


asyncio.run(main())
