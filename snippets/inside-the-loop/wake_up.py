# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading
import time


def call_from_thread(method, *args):
    time.sleep(0.1)
    try:
        method(*args)
    except RuntimeError as error:
        print("thread:", error)


async def show(name, debug):
    loop = asyncio.get_running_loop()
    loop.set_debug(debug)
    start = loop.time()

    def called():
        print(name, "ran after", round(loop.time() - start, 1))

    method = getattr(loop, name)
    thread = threading.Thread(target=call_from_thread, args=(method, called))
    thread.start()
    await asyncio.sleep(0.4)
    thread.join()
    await asyncio.sleep(0)


asyncio.run(show("call_soon", False))
asyncio.run(show("call_soon_threadsafe", False))
asyncio.run(show("call_soon", True))
