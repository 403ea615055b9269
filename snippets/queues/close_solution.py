# /// script
# requires-python = ">=3.7"
# ///

import asyncio

END = object()


def close(queue):
    queue.put_nowait(END)


async def items(queue):
    while True:
        item = await queue.get()
        if item is END:
            queue.put_nowait(END)
            return
        yield item


async def worker(name, queue):
    async for page in items(queue):
        await asyncio.sleep(0.1)
        print(name, "read", page)
    print(name, "ends")


async def main():
    queue = asyncio.Queue()
    for page in ("a", "b", "c", "d"):
        await queue.put(page)
    close(queue)
    names = ("Mei", "Bo", "Li")
    await asyncio.gather(*(worker(name, queue) for name in names))


asyncio.run(main())
