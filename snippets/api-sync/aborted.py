# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def runner(line):
    try:
        await asyncio.wait_for(line.wait(), 0.2)
    except asyncio.BrokenBarrierError as error:
        print(repr(error), "broken:", line.broken)
    except asyncio.TimeoutError:
        print("too late, broken:", line.broken)


async def main():
    line = asyncio.Barrier(2)
    await runner(line)
    for stop in (line.reset, line.abort):
        task = asyncio.create_task(runner(line))
        await asyncio.sleep(0.1)
        await stop()
        await task
    await runner(line)


asyncio.run(main())
