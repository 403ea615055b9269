# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import heapq


async def main():
    loop = asyncio.get_running_loop()
    print("a Task is a Future:", issubclass(asyncio.Task, asyncio.Future))
    late = loop.call_later(0.2, print, "late")
    early = loop.call_later(0.1, print, "early")
    print("call_later makes a", type(late).__name__)
    print("earliest first:", heapq.nsmallest(1, [late, early])[0] is early)
    await asyncio.sleep(0.3)


asyncio.run(main())
