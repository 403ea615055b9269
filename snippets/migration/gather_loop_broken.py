# /// script
# requires-python = ">=3.7,<3.10"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


async def main():
    loop = asyncio.get_running_loop()
    jobs = [asyncio.ensure_future(fetch(page)) for page in "ab"]
    print(await asyncio.gather(*jobs, loop=loop))


asyncio.run(main())
