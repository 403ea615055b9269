# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def numbers():
    for number in range(4):
        await asyncio.sleep(0.1)
        yield number


async def read(name, source):
    async for number in source:
        print(name, number)


async def main():
    source = numbers()
    await asyncio.gather(read("ann", source), read("bo", source))


asyncio.run(main())
