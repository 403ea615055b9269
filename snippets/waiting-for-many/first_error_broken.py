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
    everybody = asyncio.gather(*map(ask, SHOPS))
    try:
        print(await everybody)
    except LookupError as error:
        print("caught:", error)
    print("can still cancel:", everybody.cancel())
    await asyncio.sleep(0.4)
    print("main ends")


asyncio.run(main())
