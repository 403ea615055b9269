# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def cup():
    return "tea"


async def main():
    print(f"a cup of {await cup()}")


asyncio.run(main())
