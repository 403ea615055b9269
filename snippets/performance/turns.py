# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def turns_for(work):
    def turn():
        nonlocal turns, handle
        turns += 1
        handle = loop.call_soon(turn)

    loop, turns = asyncio.get_running_loop(), 0
    handle = loop.call_soon(turn)
    await work()
    handle.cancel()
    return turns


async def nothing():
    return None


async def coroutines():
    for _ in range(1000):
        await nothing()


async def pauses():
    for _ in range(1000):
        await asyncio.sleep(0)


async def tasks():
    for _ in range(1000):
        await asyncio.create_task(nothing())


async def gathered():
    await asyncio.gather(*(nothing() for _ in range(1000)))


async def limits():
    for _ in range(1000):
        await asyncio.wait_for(nothing(), 1)


async def main():
    for work in (coroutines, pauses, tasks, gathered, limits):
        print(work.__name__, await turns_for(work))


asyncio.run(main())
