# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Plain:
    def __enter__(self):
        print("entered")

    def __exit__(self, *details):
        print("left")


async def use(thing):
    if hasattr(thing, "__aenter__"):
        async with thing:
            print("async")
    else:
        with thing:
            print("not async")


asyncio.run(use(Plain()))
