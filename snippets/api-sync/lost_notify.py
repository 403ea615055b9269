# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def wait(name, changed):
    async with changed:
        await changed.wait()
        print(name, "is awake")


async def main():
    changed = asyncio.Condition()
    mei = asyncio.create_task(wait("Mei", changed))
    bo = asyncio.create_task(wait("Bo", changed))
    await asyncio.sleep(0.1)
    async with changed:
        changed.notify()
    mei.cancel()
    await asyncio.wait([mei, bo], timeout=0.2)
    print("Bo waits:", not bo.done())


asyncio.run(main())
