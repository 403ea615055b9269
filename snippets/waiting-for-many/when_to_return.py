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


async def wait(**options):
    print(options)
    tasks = {shop: asyncio.create_task(ask(shop)) for shop in SHOPS}
    done, pending = await asyncio.wait(tasks.values(), **options)
    print("done:", [shop for shop in SHOPS if tasks[shop] in done])
    for task in pending:
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)


async def main():
    await wait(return_when=asyncio.FIRST_COMPLETED)
    await wait(return_when=asyncio.FIRST_EXCEPTION)
    await wait(return_when=asyncio.ALL_COMPLETED)


asyncio.run(main())
