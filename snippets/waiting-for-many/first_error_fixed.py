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
    jobs = map(ask, SHOPS)
    results = await asyncio.gather(*jobs, return_exceptions=True)
    for shop, result in zip(SHOPS, results):
        if isinstance(result, BaseException):
            print(shop, "failed:", repr(result))
        else:
            print(shop, "sent", result)


asyncio.run(main())
