# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for error in (OSError("down"), StopIteration("end")):
        future = loop.create_future()
        try:
            future.set_exception(error)
            await future
        except Exception as caught:
            print(repr(caught))
        print("done:", future.done())


asyncio.run(main())
