# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"noodles")
    print(await reader.read(4))
    print(await reader.read(100))
    reader.feed_data(b"tea, ")
    everything = asyncio.ensure_future(reader.read())
    await asyncio.sleep(0.1)
    print("at the end:", everything.done())
    reader.feed_data(b"rice")
    reader.feed_eof()
    print(await everything)
    print(await reader.read(100))


asyncio.run(main())
