# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"tea\nrice\nsa")
    reader.feed_eof()
    async for line in reader:
        print(line, reader.at_eof())
    reader = asyncio.StreamReader()
    reader.feed_data(b"tea\n")
    reader.set_exception(ConnectionResetError("cut"))
    print(repr(reader.exception()))
    try:
        await reader.readline()
    except ConnectionError as error:
        print("readline:", error)


asyncio.run(main())
