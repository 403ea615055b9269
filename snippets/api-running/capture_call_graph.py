# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def page():
    await asyncio.sleep(0.1)


async def site(task):
    await task


async def main():
    task = asyncio.create_task(page())
    waiter = asyncio.create_task(site(task))
    await asyncio.sleep(0)
    graph = asyncio.capture_call_graph(task)
    print(type(graph).__name__, graph.future is task)
    for entry in graph.call_stack:
        print(type(entry).__name__, entry.frame.f_code.co_name)
    print("by site:", graph.awaited_by[0].future is waiter)
    await waiter


asyncio.run(main())
