# /// script
# requires-python = ">=3.6"
# ///

import asyncio
import sys


async def rows():
    try:
        for number in 1, 2, 3:
            yield "row {}".format(number)
    finally:
        await asyncio.sleep(0.1)
        print("disconnected")


async def main(table):
    print("hooks:", hooks())
    async for row in table:
        print(row)
        break


def hooks():
    firstiter, finalizer = sys.get_asyncgen_hooks()
    return "none" if firstiter is finalizer is None else "set"


print("hooks:", hooks())
for shut_down in False, True:
    loop = asyncio.new_event_loop()
    table = rows()
    loop.run_until_complete(main(table))
    print("main is over")
    if shut_down:
        loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
