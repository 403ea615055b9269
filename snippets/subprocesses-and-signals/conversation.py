# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "talks to a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "for line in open(0): print('you said', line, end='')"


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", CODE, stdin=PIPE, stdout=PIPE)
    for word in b"tea\n", b"rice\n":
        process.stdin.write(word)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.write(b"salt\noil\n")
    process.stdin.close()
    async for line in process.stdout:
        print("the rest:", line)
    print("ended with", await process.wait())


asyncio.run(main())
