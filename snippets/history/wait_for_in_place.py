# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def which():
    return asyncio.current_task()


async def main():
    if await asyncio.wait_for(which(), 1) is not asyncio.current_task():
        raise SystemExit("wait_for() runs it in another task")
    print("the same task")


asyncio.run(main())
