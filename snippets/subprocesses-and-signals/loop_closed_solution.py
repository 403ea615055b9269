# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "import time; time.sleep(60)"


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=PIPE)
    try:
        await asyncio.sleep(0.1)
    finally:
        process.kill()
        await process.communicate()
    return process.returncode


print("run has returned", asyncio.run(main()))
