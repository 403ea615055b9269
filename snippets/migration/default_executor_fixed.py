# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from concurrent.futures import Executor, Future


class AtOnce(Executor):
    def submit(self, work, *args):
        future = Future()
        future.set_result(work(*args))
        return future


async def main():
    loop = asyncio.get_running_loop()
    executor = AtOnce()
    print(await loop.run_in_executor(executor, pow, 2, 10))


asyncio.run(main())
