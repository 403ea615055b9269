# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "print('.' * 1000000)"


async def ended(process):
    try:
        print("wait:", await asyncio.wait_for(process.wait(), 0.9))
    except asyncio.TimeoutError:
        print("wait: too late, returncode is", process.returncode)


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=PIPE)
    await ended(process)
    process.kill()
    await ended(process)
    out, _ = await process.communicate()
    print("all of it:", len(out) > 1000000)


asyncio.run(main())
