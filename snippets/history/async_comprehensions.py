# /// script
# requires-python = ">=3.6"
# ///

import asyncio


async def cups():
    yield "green"
    yield "black"


async def main():
    print([cup async for cup in cups()])


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
