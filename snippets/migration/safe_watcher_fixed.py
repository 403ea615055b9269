# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "starts a process"
# ///

import asyncio
import sys


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    print("exit status", await child.wait())


asyncio.run(main())
