# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def main():
    nap = asyncio.sleep(0.1)
    print("sleep makes a", type(nap).__name__)
    print("asyncio calls it a coroutine:", asyncio.iscoroutine(nap))
    print("it returns", await nap)
    print("and here", await asyncio.sleep(0.1, "tea"))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
