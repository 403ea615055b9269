# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def worker(name, queue):
    try:
        while True:
            page = await queue.get()
            await asyncio.sleep(0.1)
            print(" ", name, "read", page)
            queue.task_done()
    except asyncio.QueueShutDown:
        print(" ", name, "ends")


async def main():
    for immediate in (False, True):
        print("immediate:", immediate)
        queue = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            for name in ("Mei", "Bo"):
                group.create_task(worker(name, queue))
            for page in ("a", "b", "c"):
                await queue.put(page)
            await asyncio.sleep(0)
            queue.shutdown(immediate)
            try:
                await queue.put("d")
            except asyncio.QueueShutDown as error:
                print("  put raised", repr(error))
            await queue.join()
            print("  joined")


asyncio.run(main())
