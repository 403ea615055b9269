# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def fetch(shop, page):
    await asyncio.sleep(0.1)
    if (shop, page) == ("ann", "jam"):
        raise LookupError("ann has no jam")
    await asyncio.sleep(0.1)
    print(shop, page)


async def ask(shop):
    try:
        async with asyncio.TaskGroup() as inner:
            for page in "tea", "jam":
                inner.create_task(fetch(shop, page))
    except* LookupError as caught:
        print("skipped:", caught.exceptions[0])


async def main():
    async with asyncio.TaskGroup() as outer:
        for shop in "ann", "bo":
            outer.create_task(ask(shop))
    print("main is over")


asyncio.run(main())
