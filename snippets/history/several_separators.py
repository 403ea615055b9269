# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"tea;rice.")
    print(await reader.readuntil((b".", b";")))


asyncio.run(main())
