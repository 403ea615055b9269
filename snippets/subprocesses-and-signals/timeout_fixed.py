# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import os
import sys

CODE = "import time; time.sleep(0.8); open('report', 'w')"


async def report():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        print("in finally:", process.returncode)


async def main():
    try:
        await asyncio.wait_for(report(), 0.3)
    except asyncio.TimeoutError:
        print("given up; report there:", os.path.exists("report"))
    await asyncio.sleep(1.5)
    print("later; report there:", os.path.exists("report"))


asyncio.run(main())
