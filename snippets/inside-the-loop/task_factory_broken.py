# /// script
# requires-python = ">=3.8"
# ///

import asyncio


def factory(loop, coro):
    task = asyncio.Task(coro, loop=loop)
    task.add_done_callback(lambda task: print("  done:", coro.__name__))
    return task


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await loop.create_task(brew()))
    coro = brew()
    try:
        print(await loop.create_task(coro, name="pot"))
    finally:
        coro.close()
        loop.set_task_factory(None)


asyncio.run(main())
