# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = """
import asyncio, signal

async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    print("ready", flush=True)
    try:
        await stop.wait()
    finally:
        print("saved")

asyncio.run(main())
"""


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=PIPE)
    print(await process.stdout.readline())
    process.terminate()
    out, _ = await process.communicate()
    print(out, process.returncode)


asyncio.run(main())
