# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def runner(name, line):
    print(name, "comes,", line.n_waiting, "of", line.parties, "wait")
    async with line as number:
        print(name, "starts as number", number)


async def main():
    line = asyncio.Barrier(2)
    await asyncio.gather(*(runner(name, line) for name in ("Mei", "Bo")))


asyncio.run(main())
