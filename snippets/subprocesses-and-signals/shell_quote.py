# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
import shlex
from asyncio.subprocess import PIPE, STDOUT

FILES = {"list": "tea", "my list": "rice", "list; echo deleted": "salt"}


async def cat(name):
    process = await asyncio.create_subprocess_shell("cat " + name, stdout=PIPE, stderr=STDOUT)
    out, _ = await process.communicate()
    print(process.returncode, out.decode().split("\n"))


async def main():
    for name, text in FILES.items():
        with open(name, "w") as file:
            file.write(text + "\n")
        await cat(name)
        await cat(shlex.quote(name))
    try:
        await asyncio.create_subprocess_exec("cat list")
    except FileNotFoundError as error:
        print("without a shell:", type(error).__name__)


asyncio.run(main())
