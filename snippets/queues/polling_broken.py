# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

pages = []


async def find():
    for page in "abc":
        await asyncio.sleep(0.1)
        pages.append(page)


async def read():
    start = time.monotonic()
    while True:
        if not pages:
            await asyncio.sleep(0.5)
            continue
        print(pages.pop(), "after", round(time.monotonic() - start, 1), "s")


async def main():
    reader = asyncio.create_task(read())
    await find()
    await asyncio.wait([reader], timeout=1)
    print("reader done:", reader.done())


asyncio.run(main())
