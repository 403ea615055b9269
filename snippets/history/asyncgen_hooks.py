# /// script
# requires-python = ">=3.6"
# ///

import asyncio


async def cups():
    try:
        yield "tea"
    finally:
        print("washed up")


async def main():
    print(await abandoned.__anext__())


abandoned = cups()
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
