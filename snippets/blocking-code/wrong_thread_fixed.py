# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading
import time


def download(loop, page):
    time.sleep(0.1)
    try:
        loop.call_soon_threadsafe(page.set_result, "tea")
    except RuntimeError as error:
        print("thread:", error)


async def show(page, start):
    print(await page, "after", round(time.monotonic() - start, 1))


async def main():
    loop = asyncio.get_running_loop()
    page = loop.create_future()
    showing = asyncio.create_task(show(page, time.monotonic()))
    thread = threading.Thread(target=download, args=[loop, page])
    thread.start()
    await asyncio.sleep(0.5)
    await asyncio.sleep(0)
    thread.join()
    print("done:", showing.done())


for debug in (False, True):
    print("debug:", debug)
    asyncio.run(main(), debug=debug)
