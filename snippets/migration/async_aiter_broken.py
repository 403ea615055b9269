# /// script
# requires-python = ">=3.5,<3.7"
# ///

import asyncio


class Pages:
    def __init__(self, *names):
        self.names = iter(names)

    async def __aiter__(self):
        return self

    async def __anext__(self):
        for name in self.names:
            return name
        raise StopAsyncIteration


async def main():
    async for name in Pages("one", "two"):
        print(name)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
