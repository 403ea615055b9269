# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


async def main():
    return await asyncio.gather(fetch("one"), fetch("two"))


print(asyncio.run(main()))
