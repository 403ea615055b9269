# /// script
# requires-python = ">=3.7,<3.11"
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
    loop.set_default_executor(AtOnce())
    print(await loop.run_in_executor(None, pow, 2, 10))


asyncio.run(main())
