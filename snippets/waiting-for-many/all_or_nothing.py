# /// script
# requires-python = ">=3.11"
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
    tasks = {}
    try:
        async with asyncio.TaskGroup() as group:
            for shop in SHOPS:
                tasks[shop] = group.create_task(ask(shop))
    except* LookupError as failed:
        print("caught:", failed.exceptions)
    print("cancelled:", [s for s in SHOPS if tasks[s].cancelled()])
    print("kept:", tasks["bo"].result())


asyncio.run(main())
