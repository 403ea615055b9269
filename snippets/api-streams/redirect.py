# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

LINE = "echo tea; echo 'no rice' >&2"


async def run(**streams):
    process = await asyncio.create_subprocess_shell(LINE, **streams)
    print(await process.communicate())


async def main():
    await run(stdout=PIPE, stderr=PIPE)
    await run(stdout=PIPE, stderr=STDOUT)
    await run(stdout=DEVNULL, stderr=STDOUT)


asyncio.run(main())
