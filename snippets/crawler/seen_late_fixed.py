# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from collections import Counter

LINKS = {"/": ["/a", "/b", "/c"], "/a": ["/z"], "/b": ["/z"], "/c": ["/z"]}
asked = Counter()


async def fetch(path):
    asked[path] += 1
    await asyncio.sleep(0.1)
    return LINKS.get(path, [])


async def work(queue, seen):
    while True:
        path = await queue.get()
        for link in await fetch(path):
            if link not in seen:
                seen.add(link)
                queue.put_nowait(link)
        queue.task_done()


async def main():
    queue, seen = asyncio.Queue(), {"/"}
    queue.put_nowait("/")
    workers = [asyncio.create_task(work(queue, seen)) for _ in range(3)]
    await queue.join()
    for worker in workers:
        worker.cancel()
    print(dict(asked))


asyncio.run(main())
