# /// script
# requires-python = ">=3.7"
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
    tasks = {shop: asyncio.create_task(ask(shop)) for shop in SHOPS}
    done, pending = await asyncio.wait(tasks.values(), timeout=0.6)
    for shop, task in tasks.items():
        if task in pending:
            print(shop, "is too slow")
            task.cancel()
        elif task.exception():
            print(shop, "failed:", task.exception())
        else:
            print(shop, "sent", task.result())
    if pending:
        await asyncio.wait(pending)
    print("ed cancelled:", tasks["ed"].cancelled())


asyncio.run(main())
