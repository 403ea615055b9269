# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def numbers():
    for number in range(4):
        await asyncio.sleep(0.1)
        yield number


async def read(name, source, turn):
    while True:
        async with turn:
            try:
                number = await source.__anext__()
            except StopAsyncIteration:
                break
        print(name, number)


async def main():
    source, turn = numbers(), asyncio.Lock()
    names = "ann", "bo"
    await asyncio.gather(*(read(name, source, turn) for name in names))


asyncio.run(main())
