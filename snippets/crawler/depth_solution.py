# /// script
# requires-python = ">=3.7"
# ///

import asyncio

LINKS = {"/": ["/a", "/b"], "/a": ["/c"], "/b": ["/c"], "/c": ["/d"]}
DEEPEST = 2
fetched = {}


async def work(queue, seen):
    while True:
        path, depth = await queue.get()
        await asyncio.sleep(0.1)
        fetched[path] = depth
        for link in LINKS.get(path, []):
            if link not in seen and depth < DEEPEST:
                seen.add(link)
                queue.put_nowait((link, depth + 1))
        queue.task_done()


async def main():
    queue, seen = asyncio.Queue(), {"/"}
    queue.put_nowait(("/", 0))
    workers = [asyncio.create_task(work(queue, seen)) for _ in range(3)]
    await queue.join()
    for worker in workers:
        worker.cancel()
    print(fetched)


asyncio.run(main())
