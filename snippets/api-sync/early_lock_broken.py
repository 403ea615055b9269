# /// script
# requires-python = ">=3.7"
# ///

import asyncio

lock = asyncio.Lock()


async def work(name):
    try:
        async with lock:
            await asyncio.sleep(0.1)
            print(name, "works")
    except RuntimeError as error:
        print(name, "fails:", str(error).rpartition("> ")[2])


async def main():
    await asyncio.gather(work("Mei"), work("Bo"))


asyncio.run(main())
asyncio.run(main())
