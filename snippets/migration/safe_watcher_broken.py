# /// script
# requires-python = ">=3.7,<3.14"
# [tool.press]
# real-time = "starts a process"
# ///

import asyncio
import sys


async def main():
    watcher = asyncio.SafeChildWatcher()
    watcher.attach_loop(asyncio.get_running_loop())
    asyncio.set_child_watcher(watcher)
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    print("exit status", await child.wait())
    asyncio.set_child_watcher(None)


asyncio.run(main())
