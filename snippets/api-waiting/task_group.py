# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    if shop == "cy":
        raise LookupError("cy has no tea")
    return "tea from " + shop


async def main(shop):
    try:
        async with asyncio.TaskGroup() as group:
            ann = group.create_task(ask("ann", 0.2))
            second = group.create_task(ask(shop, 0.1), name="second")
        print(ann.result(), "and", second.result())
    except* LookupError as caught:
        print(second.get_name(), "failed:", caught.exceptions)
        print("ann cancelled:", ann.cancelled())


for shop in "bo", "cy":
    asyncio.run(main(shop))
