# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def move(name, source, target, locks):
    first, second = sorted([source, target])
    async with locks[first]:
        await asyncio.sleep(0.1)
        async with locks[second]:
            print(name)


async def main():
    locks = {"Mei": asyncio.Lock(), "Bo": asyncio.Lock()}
    moves = [
        asyncio.create_task(move("Mei to Bo", "Mei", "Bo", locks)),
        asyncio.create_task(move("Bo to Mei", "Bo", "Mei", locks)),
    ]
    done, waiting = await asyncio.wait(moves, timeout=1)
    print("still waiting:", len(waiting))


asyncio.run(main())
