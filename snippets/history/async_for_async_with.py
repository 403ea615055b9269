# /// script
# requires-python = ">=3.5"
# ///

import asyncio


class Kettle:
    async def __aenter__(self):
        print("on")
        return self

    async def __aexit__(self, *error):
        print("off")

    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def main():
    async with Kettle() as kettle:
        async for cup in kettle:
            print(cup)
        print("empty")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
