# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import io


async def test():
    for depth in 1, 2:
        graph = io.StringIO()
        asyncio.print_call_graph(depth=depth, file=graph)
        for line in graph.getvalue().splitlines():
            if "File" in line:
                print(depth, line.rpartition(", ")[2])


async def main():
    await test()


asyncio.run(main())
