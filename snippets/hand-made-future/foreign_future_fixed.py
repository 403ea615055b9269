# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    water = loop.create_future()
    loop.call_later(0.1, water.set_result, "hot water")
    print("waiting")
    print(await water)


asyncio.run(main())
