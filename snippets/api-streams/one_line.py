# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=10)
    reader.feed_data(b"tea\n" + b"x" * 20 + b"\n" + b"ri")
    reader.feed_eof()
    print(await reader.readline())
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    print(await reader.readline())
    print(await reader.readline())


asyncio.run(main())
