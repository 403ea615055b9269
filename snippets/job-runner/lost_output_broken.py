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


async def main():
    process = await asyncio.create_subprocess_shell(COMMAND, stdout=PIPE, stderr=STDOUT, start_new_session=True)
    try:
        output, _ = await asyncio.wait_for(process.communicate(), 0.5)
    except asyncio.TimeoutError:
        os.killpg(process.pid, signal.SIGTERM)
        output, _ = await process.communicate()
    print(process.returncode, output)


asyncio.run(main())
