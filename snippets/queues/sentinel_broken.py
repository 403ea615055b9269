# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def worker(name, queue):
    while True:
        page = await queue.get()
        if page is None:
            break
        await asyncio.sleep(0.1)
        print(name, "read", page)
    print(name, "ends")


async def main():
    queue = asyncio.Queue()
    mei = asyncio.create_task(worker("Mei", queue))
    bo = asyncio.create_task(worker("Bo", queue))
    for page in ("a", "b", "c"):
        await queue.put(page)
    await queue.put(None)
    done, pending = await asyncio.wait([mei, bo], timeout=1)
    print("still waiting:", len(pending))


asyncio.run(main())
