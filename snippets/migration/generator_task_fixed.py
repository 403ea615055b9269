# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import types


@types.coroutine
def fetch():
    yield
    return "page"


async def start():
    return await fetch()


async def main():
    task = asyncio.create_task(start())
    print(await task)


asyncio.run(main())
