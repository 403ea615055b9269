# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import sys


async def ask(server):
    asyncio.print_call_graph(depth=2, file=sys.stderr)
    await server.wait()


async def page(server):
    await ask(server)


async def site(server):
    await asyncio.create_task(page(server), name="page")


async def main():
    server = asyncio.Event()
    task = asyncio.create_task(site(server), name="site")
    await asyncio.sleep(0.1)
    print(asyncio.format_call_graph(task).split(", ")[-1])
    graph = asyncio.capture_call_graph(task)
    print(graph.future.get_name(), len(graph.awaited_by))
    for entry in graph.call_stack:
        print(entry.frame.f_code.co_qualname)
    server.set()
    await task


asyncio.run(main())
