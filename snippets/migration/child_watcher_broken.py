# /// script
# requires-python = ">=3.8,<3.14"
# [tool.press]
# real-time = "starts a process"
# ///

import asyncio
import sys
import warnings

warnings.simplefilter("default", DeprecationWarning)


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    print("exit status", await child.wait())


asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())
asyncio.run(main())
