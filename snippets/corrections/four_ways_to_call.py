# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(loop.time() + 0.2, print, "call_at")
    loop.call_later(0.1, print, "call_later")
    loop.call_soon(print, "call_soon")
    thread = threading.Thread(
        target=loop.call_soon_threadsafe,
        args=[print, "call_soon_threadsafe"],
    )
    thread.start()
    thread.join()
    print("nothing is called yet")
    await asyncio.sleep(0.3)


asyncio.run(main())
