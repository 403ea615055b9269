# /// script
# requires-python = ">=3.14"
# ///

import asyncio


def waiting_for(future):
    graph = asyncio.capture_call_graph(future)
    return [waiter.future for waiter in graph.awaited_by]


async def main():
    tea = asyncio.get_running_loop().create_future()
    me = asyncio.current_task()
    asyncio.future_add_to_awaited_by(tea, me)
    print("told:", waiting_for(tea) == [me])
    asyncio.future_discard_from_awaited_by(tea, me)
    print("taken back:", waiting_for(tea) == [])


asyncio.run(main())
