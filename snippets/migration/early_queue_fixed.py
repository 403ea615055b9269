# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def find(queue):
    await asyncio.sleep(0.1)
    await queue.put("page")


async def main():
    queue = asyncio.Queue()
    finding = asyncio.create_task(find(queue))
    print("got", await queue.get())
    await finding


asyncio.run(main())
asyncio.run(main())
