# /// script
# requires-python = ">=3.13"
# ///

import asyncio

SHOPS = {"ann": 0.3, "bo": 0.1, "cy": 0.2, "di": 0.4, "ed": 0.8}


async def ask(shop):
    await asyncio.sleep(SHOPS[shop])
    if shop == "cy":
        raise LookupError("cy has no tea")
    print(f"  {shop} answers")
    return f"tea from {shop}"


async def main():
    tasks = {asyncio.create_task(ask(shop)): shop for shop in SHOPS}
    async for task in asyncio.as_completed(tasks):
        outcome = task.exception() or task.result()
        print(f"{tasks[task]}: {outcome}")


asyncio.run(main())
