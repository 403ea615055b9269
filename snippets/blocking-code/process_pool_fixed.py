# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "starts a process"
# ///

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def count(stop):
    return sum(range(stop)), os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        total, pid = await loop.run_in_executor(pool, count, 1000)
        print(total, "in this process:", pid == os.getpid())
        try:
            await loop.run_in_executor(pool, lambda: 42)
        except Exception as error:
            text = str(error).partition(" at ")[0]
            print(type(error).__name__ + ":", text)


if __name__ == "__main__":
    asyncio.run(main())
