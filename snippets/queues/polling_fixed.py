# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def find(pages):
    for page in "abc":
        await asyncio.sleep(0.1)
        await pages.put(page)
    await pages.put(None)


async def read(pages):
    start = time.monotonic()
    while True:
        page = await pages.get()
        if page is None:
            break
        print(page, "after", round(time.monotonic() - start, 1), "s")


async def main():
    pages = asyncio.Queue()
    reader = asyncio.create_task(read(pages))
    await find(pages)
    await asyncio.wait([reader], timeout=1)
    print("reader done:", reader.done())


asyncio.run(main())
