# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
from asyncio.subprocess import DEVNULL, PIPE

OUTPUT = {"stdout": PIPE, "stderr": DEVNULL}


async def run(line):
    process = await asyncio.create_subprocess_shell(line, **OUTPUT)
    out, _ = await process.communicate()
    print(process.returncode, out)


async def main():
    await run("echo tea rice | tr a-z A-Z; exit 3")
    await run("no-such-program")
    await run("kill -9 $$")
    await run("sh -c 'kill -9 $$'; exit $?")


asyncio.run(main())
