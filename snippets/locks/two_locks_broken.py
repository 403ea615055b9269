# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def move(name, source, target):
    async with source:
        await asyncio.sleep(0.1)
        async with target:
            print(name)


async def main():
    mei, bo = asyncio.Lock(), asyncio.Lock()
    moves = [
        asyncio.create_task(move("Mei to Bo", mei, bo)),
        asyncio.create_task(move("Bo to Mei", bo, mei)),
    ]
    done, waiting = await asyncio.wait(moves, timeout=1)
    print("still waiting:", len(waiting))


asyncio.run(main())
