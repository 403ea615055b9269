# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    try:
        async with 3:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
