# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


async def main():
    jobs = [asyncio.ensure_future(fetch(page)) for page in "ab"]
    print(await asyncio.gather(*jobs))


asyncio.run(main())
