# /// script
# requires-python = ">=3.10"
# ///

import asyncio
import contextlib


async def rows():
    print("  connected")
    try:
        for number in 1, 2, 3:
            yield "row {}".format(number)
    finally:
        print("  disconnecting")
        await asyncio.sleep(0.3)
        print("  disconnected")


async def main(pause):
    async with contextlib.aclosing(rows()) as table:
        async for row in table:
            print(row)
            break
    print("the loop is over")
    await asyncio.sleep(pause)
    print("main is over")


asyncio.run(main(0.5))
print("---")
asyncio.run(main(0.1))
