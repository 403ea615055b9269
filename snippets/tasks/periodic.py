# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def work():
    print("  at", round(asyncio.get_running_loop().time() - start, 1))
    await asyncio.sleep(0.1)


async def drifting():
    while True:
        await work()
        await asyncio.sleep(0.2)


async def steady():
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await work()
        due += 0.2
        await asyncio.sleep(due - loop.time())


async def main():
    global start
    for again_and_again in drifting, steady:
        print(again_and_again.__name__)
        start = asyncio.get_running_loop().time()
        task = asyncio.create_task(again_and_again())
        await asyncio.sleep(0.5)
        task.cancel()


asyncio.run(main())
