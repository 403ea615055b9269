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
    try:
        for job in asyncio.as_completed(map(ask, SHOPS), timeout=0.6):
            try:
                print("got", await job)
            except LookupError as error:
                print("caught:", error)
    except asyncio.TimeoutError:
        print("0.6 s are over")
    await asyncio.sleep(0.3)


asyncio.run(main())
