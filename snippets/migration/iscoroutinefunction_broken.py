# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def fetch():
    return "page"


print(asyncio.iscoroutinefunction(fetch))
