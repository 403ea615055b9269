# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def visitor(name, door):
    print(name, "comes; door open:", door.is_set())
    await door.wait()
    print(name, "is inside")


async def main():
    door = asyncio.Event()
    mei = asyncio.create_task(visitor("Mei", door))
    bo = asyncio.create_task(visitor("Bo", door))
    await asyncio.sleep(0.1)
    print("the door opens")
    door.set()
    await asyncio.gather(mei, bo)
    await visitor("Li", door)
    door.clear()
    print("the door closes")
    try:
        await asyncio.wait_for(visitor("Wen", door), 0.1)
    except asyncio.TimeoutError:
        print("Wen goes home")


asyncio.run(main())
