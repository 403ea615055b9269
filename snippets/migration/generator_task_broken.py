# /// script
# requires-python = ">=3.7,<3.12"
# ///

import asyncio
import types


@types.coroutine
def fetch():
    yield
    return "page"


async def main():
    task = asyncio.create_task(fetch())
    print(await task)


asyncio.run(main())
