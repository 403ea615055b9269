# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    bell = asyncio.Event()
    waiting = [asyncio.create_task(bell.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    bell.set()
    print(bell.is_set(), await bell.wait())
    bell.clear()
    print(bell.is_set(), await asyncio.gather(*waiting))


asyncio.run(main())
