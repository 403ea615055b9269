# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for child processes"
# ///

import asyncio
from asyncio.subprocess import PIPE

BOTH = {"stdin": PIPE, "stdout": PIPE}


async def main():
    process = await asyncio.create_subprocess_exec("cat", **BOTH)
    print(await process.communicate(b"tea\n"))
    process = await asyncio.create_subprocess_exec("cat", **BOTH)
    try:
        print(await asyncio.wait_for(process.communicate(), 1))
    except asyncio.TimeoutError:
        print("cat still waits for input")
        process.kill()
        await process.communicate()


asyncio.run(main())
