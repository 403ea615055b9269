# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "it waits for a child process"
# ///

import asyncio
import gc
import os
import sys
import weakref

CHILD = "import time; time.sleep(0.2); open('tea', 'w').close()"


def runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD)
    collected, pid = weakref.ref(child), child.pid
    del child
    gc.collect()
    print("collected:", collected() is None)
    while runs(pid):
        await asyncio.sleep(0.1)
    print("the child came to its end:", os.path.exists("tea"))
    await asyncio.sleep(0.1)


asyncio.run(main())
