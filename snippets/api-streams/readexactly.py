# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"\x03tea\x05noo")
    reader.feed_eof()
    (size,) = await reader.readexactly(1)
    print(await reader.readexactly(size))
    (size,) = await reader.readexactly(1)
    try:
        await reader.readexactly(size)
    except EOFError as error:
        print(repr(error))
    print(reader.at_eof())


asyncio.run(main())
