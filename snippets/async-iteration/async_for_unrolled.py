# /// script
# requires-python = ">=3.10"
# ///

import asyncio


async def pages(last):
    for number in range(1, last + 1):
        await asyncio.sleep(0.1)
        yield f"page {number}"


async def main():
    async for page in pages(2):
        print("async for:", page)

    iterator = aiter(pages(2))
    while True:
        try:
            page = await anext(iterator)
        except StopAsyncIteration:
            break
        print("unrolled:", page)

    print("after the end:", await anext(iterator, "nothing left"))
    print(type(iterator).__name__, aiter(iterator) is iterator)


asyncio.run(main())
