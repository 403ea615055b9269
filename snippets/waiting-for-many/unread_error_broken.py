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
    tasks = [asyncio.create_task(ask(shop)) for shop in SHOPS]
    try:
        await asyncio.wait(tasks)
    except LookupError as error:
        print("caught:", error)
    print("all is well")


asyncio.run(main())
