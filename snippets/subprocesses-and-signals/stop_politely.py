# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "ends child processes"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE
from signal import SIGTERM

POLITE = """
import time
print("ready", flush=True)
time.sleep(60)
"""
DEAF = "from signal import *; signal(SIGTERM, SIG_IGN)" + POLITE


async def stop(process, grace):
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), grace)
        except asyncio.TimeoutError:
            process.kill()
            await process.wait()
    return process.returncode


async def main():
    for code in POLITE, DEAF:
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE)
        await process.stdout.readline()
        print(await stop(process, 0.5))
    await asyncio.sleep(0.1)
    print(await stop(process, 0.5))
    try:
        process.send_signal(SIGTERM)
    except ProcessLookupError as error:
        print(repr(error))


asyncio.run(main())
