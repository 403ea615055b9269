# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def join(task, tell):
    me = asyncio.current_task()
    done = asyncio.get_running_loop().create_future()
    task.add_done_callback(done.set_result)
    if tell:
        asyncio.future_add_to_awaited_by(task, me)
    try:
        await done
    finally:
        task.remove_done_callback(done.set_result)
        asyncio.future_discard_from_awaited_by(task, me)


def waiting_for(task):
    graph = asyncio.capture_call_graph(task)
    return [entry.future.get_name() for entry in graph.awaited_by]


async def main():
    for tell in (False, True):
        tea = asyncio.create_task(asyncio.sleep(0.2))
        shopper = asyncio.create_task(join(tea, tell), name="shopper")
        await asyncio.sleep(0.1)
        print("told:", tell, "- tea is awaited by", waiting_for(tea))
        await shopper
        print("  afterwards by", waiting_for(tea))


asyncio.run(main())
