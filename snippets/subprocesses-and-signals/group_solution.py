# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
import os
import signal
import time
from asyncio.subprocess import PIPE


async def waited_for_sleep(kill):
    start = time.monotonic()
    process = await asyncio.create_subprocess_shell(
        "echo started; sleep 1.5; echo never",
        stdout=PIPE,
        start_new_session=True,
    )
    await process.stdout.readline()
    await asyncio.sleep(0.2)
    kill(process)
    await process.communicate()
    return time.monotonic() - start > 1


def shell_only(process):
    process.kill()


def family(process):
    os.killpg(process.pid, signal.SIGKILL)


async def main():
    for kill in shell_only, family:
        print(kill.__name__, await waited_for_sleep(kill))


asyncio.run(main())
