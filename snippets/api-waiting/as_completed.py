# /// script
# requires-python = ">=3.7"
# ///

import asyncio

SHOPS = {"ann": 0.2, "bo": 0.1}


async def ask(shop):
    await asyncio.sleep(SHOPS[shop])
    return "tea from " + shop


async def main():
    for job in asyncio.as_completed(map(ask, SHOPS)):
        print("for:", await job)
    tasks = {asyncio.create_task(ask(shop)): shop for shop in SHOPS}
    try:
        async for task in asyncio.as_completed(tasks):
            print("async for:", tasks[task], task.done())
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
