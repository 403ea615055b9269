# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
import os
import signal
from asyncio.subprocess import PIPE, STDOUT

COMMAND = "echo fetching page 7; sleep 30 & wait"
TAIL = 2000


async def follow(process, tail):
    while True:
        part = await process.stdout.read(4096)
        if not part:
            break
        tail += part
        del tail[:-TAIL]
    await process.wait()


async def main():
    process = await asyncio.create_subprocess_shell(COMMAND, stdout=PIPE, stderr=STDOUT, start_new_session=True)
    tail = bytearray()
    try:
        await asyncio.wait_for(follow(process, tail), 0.5)
    except asyncio.TimeoutError:
        os.killpg(process.pid, signal.SIGTERM)
        await follow(process, tail)
    print(process.returncode, bytes(tail))


asyncio.run(main())
