# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def lookup(n, cache):
    if n not in cache:
        await asyncio.sleep(0)
        cache[n] = n
    return cache[n]


async def turns_for(numbers, cache):
    def turn():
        nonlocal turns, handle
        turns += 1
        handle = loop.call_soon(turn)

    loop, turns = asyncio.get_running_loop(), 0
    handle = loop.call_soon(turn)
    for n in numbers:
        await asyncio.create_task(lookup(n, cache))
    handle.cancel()
    return turns


async def main(factory):
    asyncio.get_running_loop().set_task_factory(factory)
    cache = {n: n for n in range(100)}
    print("  cached:", await turns_for(range(100), cache))
    print("  not cached:", await turns_for(range(100, 200), cache))


for factory in (None, asyncio.eager_task_factory):
    print("eager tasks:" if factory else "tasks:")
    asyncio.run(main(factory))
