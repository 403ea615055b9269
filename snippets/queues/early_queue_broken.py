# /// script
# requires-python = ">=3.7"
# ///

import asyncio

queue = asyncio.Queue()


async def find():
    await asyncio.sleep(0.1)
    await queue.put("page")


async def main():
    finding = asyncio.create_task(find())
    try:
        print("got", await queue.get())
    except RuntimeError as error:
        print("RuntimeError: ...", str(error).rpartition("> ")[2])
    await finding


asyncio.run(main())
asyncio.run(main())
