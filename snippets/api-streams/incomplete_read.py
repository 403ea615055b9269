# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def cut_off(reading):
    try:
        await reading
    except asyncio.IncompleteReadError as error:
        print(error)
        print(error.partial, error.expected)


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"noo")
    reader.feed_eof()
    await cut_off(reader.readexactly(7))
    await cut_off(reader.readexactly(7))
    await cut_off(reader.readuntil(b"\n"))


asyncio.run(main())
