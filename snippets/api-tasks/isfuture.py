# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import concurrent.futures


async def job():
    pass


async def main():
    coroutine = job()
    task = asyncio.create_task(coroutine)
    print("Future:", asyncio.isfuture(task.get_loop().create_future()))
    print("Task:", asyncio.isfuture(task))
    print("coroutine:", asyncio.isfuture(coroutine))
    print("of a thread:", asyncio.isfuture(concurrent.futures.Future()))
    await task


asyncio.run(main())
