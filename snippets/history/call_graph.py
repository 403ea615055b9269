# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def boil():
    return asyncio.format_call_graph()


async def main():
    print("boil" in await boil())


asyncio.run(main())
