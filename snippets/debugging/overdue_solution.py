# /// script
# requires-python = ">=3.8"
# ///

import asyncio


def way(task):
    step = task.get_coro()
    while getattr(step, "cr_frame", None):
        yield step.__qualname__
        step = step.cr_await


async def watched(coroutine, seconds):
    task = asyncio.create_task(coroutine)
    try:
        while True:
            done, _ = await asyncio.wait([task], timeout=seconds)
            if done:
                return task.result()
            print("waits in", " > ".join(way(task)))
    finally:
        task.cancel()


async def ask(server):
    await asyncio.sleep(0.25)
    return await server.get()


async def main():
    server = asyncio.Queue()
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, server.put_nowait, "tea")
    print(await watched(ask(server), 0.2))


asyncio.run(main())
