# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"tea;rice!salt;")
    print(await reader.readuntil(b";"))
    try:
        print(await reader.readuntil((b";", b"!")))
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
