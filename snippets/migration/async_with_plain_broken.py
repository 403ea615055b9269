# /// script
# requires-python = ">=3.7,<3.11"
# ///

import asyncio


class Plain:
    def __enter__(self):
        print("entered")

    def __exit__(self, *details):
        print("left")


async def use(thing):
    try:
        async with thing:
            print("async")
    except AttributeError:
        with thing:
            print("not async")


asyncio.run(use(Plain()))
