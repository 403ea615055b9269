# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Delay:
    def __await__(self):
        return asyncio.sleep(0.1, "slept").__await__()


async def fetch():
    return "fetched"


async def main():
    task = asyncio.ensure_future(fetch())
    print("passed on:", asyncio.ensure_future(task) is task)
    print(await task)
    print(await asyncio.ensure_future(Delay()))
    try:
        asyncio.ensure_future(fetch)
    except TypeError as error:
        print(error)


asyncio.run(main())
