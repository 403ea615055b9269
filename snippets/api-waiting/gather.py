# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    if shop == "cy":
        raise LookupError("cy has no tea")
    return "tea from " + shop


async def main():
    print(await asyncio.gather(ask("ann", 0.2), ask("bo", 0.1)))
    jobs = [ask("ann", 0.2), ask("cy", 0.1)]
    print(await asyncio.gather(*jobs, return_exceptions=True))


asyncio.run(main())
