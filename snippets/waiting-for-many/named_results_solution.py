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


async def named(shop):
    try:
        return shop, await ask(shop)
    except LookupError as error:
        return shop, error


async def main():
    for job in asyncio.as_completed(map(named, SHOPS)):
        shop, outcome = await job
        print(f"{shop}: {outcome}")


asyncio.run(main())
