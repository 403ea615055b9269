# /// script
# requires-python = ">=3.7"
# ///

from asyncio import create_task, run, sleep


async def countdown(name, count, delay):
    await sleep(delay)
    while count > 0:
        print("{} {}".format(name, count))
        await sleep(0.25)
        count -= 1
    return "{} lift-off".format(name)


async def main():
    launches = ("A", 4, 0), ("B", 2, 0.2), ("C", 3, 0.1)
    tasks = [create_task(countdown(*launch)) for launch in launches]
    for task in tasks:
        print(await task)


run(main())
