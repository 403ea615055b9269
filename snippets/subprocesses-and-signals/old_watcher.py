# /// script
# requires-python = ">=3.8,<3.14"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('hello')")
    print("ended with", await process.wait())


asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())
asyncio.run(main())
