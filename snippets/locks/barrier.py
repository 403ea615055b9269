# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def runner(name, delay, line):
    await asyncio.sleep(delay)
    print(name, "arrives")
    try:
        number = await line.wait()
        print(name, "starts", number)
    except asyncio.BrokenBarrierError as error:
        print(name, repr(error))


async def main():
    line = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for number, name in enumerate(("Mei", "Bo", "Li")):
            group.create_task(runner(name, number / 10, line))
    async with asyncio.TaskGroup() as group:
        group.create_task(runner("Mei", 0, line))
        group.create_task(runner("Bo", 0, line))
        await asyncio.sleep(0.1)
        print(line.n_waiting, "of", line.parties, "wait")
        await line.abort()
    await runner("Li", 0, line)
    await line.reset()
    print("broken:", line.broken)


asyncio.run(main())
