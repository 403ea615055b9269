# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def guest(name, table):
    await table.wait()
    print(name, "sits down")


async def main():
    table = asyncio.Barrier(2)
    await asyncio.gather(guest("Mei", table), guest("Ana", table))


asyncio.run(main())
