# /// script
# requires-python = ">=3.8"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    return await child.wait()


with ThreadPoolExecutor() as threads:
    print(threads.submit(asyncio.run, main()).result())
