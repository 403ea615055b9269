# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE

CODE = "print('.' * 1000000)"
CHILD = sys.executable, "-c", CODE


async def main():
    process = await asyncio.create_subprocess_exec(*CHILD, stdout=PIPE)
    out, _ = await asyncio.wait_for(process.communicate(), 20)
    print(process.returncode, len(out))
    process = await asyncio.create_subprocess_exec(*CHILD, stdout=DEVNULL)
    print(await process.wait())


asyncio.run(main())
