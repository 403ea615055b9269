# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def nothing():
    return None


async def suspends(awaitable):
    turns = []
    asyncio.get_running_loop().call_soon(turns.append, "turn")
    await awaitable
    return bool(turns)


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result("tea")
    for name, awaitable in [
        ("a coroutine", nothing()),
        ("a done future", done),
        ("a free lock", asyncio.Lock().acquire()),
        ("sleep(0)", asyncio.sleep(0)),
        ("wait_for(coroutine, 1)", asyncio.wait_for(nothing(), 1)),
        ("wait({done})", asyncio.wait({done})),
    ]:
        print(name, await suspends(awaitable))
    print("a new task", await suspends(asyncio.create_task(nothing())))
    print("gather(done)", await suspends(asyncio.gather(done)))


asyncio.run(main())
