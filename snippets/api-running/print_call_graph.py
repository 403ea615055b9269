# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import sys


async def ask():
    asyncio.print_call_graph(depth=2, file=sys.stderr)
    for line in asyncio.format_call_graph().splitlines():
        if "File" in line:
            print(line.rpartition(", ")[2])


async def main():
    await asyncio.create_task(ask())


asyncio.run(main())
