# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import time


def write_file():
    time.sleep(0.3)
    print("thread: file written")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, write_file)
    await loop.shutdown_default_executor()
    print("main: executor shut down")
    try:
        await asyncio.to_thread(write_file)
    except RuntimeError as error:
        print("main:", error)


asyncio.run(main())
