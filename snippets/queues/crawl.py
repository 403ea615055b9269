# /// script
# requires-python = ">=3.7"
# ///

import asyncio

LINKS = {"start": ["a", "b"], "a": ["c", "start"], "b": [], "c": ["a"]}


async def worker(name, queue, seen):
    while True:
        page = await queue.get()
        await asyncio.sleep(0.1)
        print(name, "read", page)
        for link in LINKS[page]:
            if link not in seen:
                seen.add(link)
                await queue.put(link)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.put("start")
    seen = {"start"}
    mei = asyncio.create_task(worker("Mei", queue, seen))
    bo = asyncio.create_task(worker("Bo", queue, seen))
    await queue.join()
    for task in (mei, bo):
        task.cancel()
    await asyncio.wait([mei, bo])
    print("both done:", mei.done() and bo.done())


asyncio.run(main())
