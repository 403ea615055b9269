# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import time

END = object()


def lines():
    for line in ("tea", "salt"):
        time.sleep(0.2)
        yield line


async def in_thread(iterable):
    iterator = iter(iterable)
    while True:
        item = await asyncio.to_thread(next, iterator, END)
        if item is END:
            return
        yield item


async def main():
    async for line in in_thread(lines()):
        print(line)


asyncio.run(main())
