# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading
from concurrent.futures import Executor, ThreadPoolExecutor


def where():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(4, thread_name_prefix="cook")
    loop.set_default_executor(pool)
    print(await loop.run_in_executor(None, where))
    try:
        loop.set_default_executor(Executor())
        print("any executor is taken")
    except TypeError as error:
        print("TypeError:", error)
    loop.set_default_executor(pool)


asyncio.run(main())
