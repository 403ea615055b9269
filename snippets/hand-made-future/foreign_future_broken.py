# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Future:
    def __await__(self):
        yield self

    def __repr__(self):
        return "<a Future of our own>"


async def main():
    water = Future()
    print("waiting")
    print(await water)


asyncio.run(main())
