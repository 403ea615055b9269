# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import threading
import time

start = time.monotonic()


def say(what):
    print(round(time.monotonic() - start, 1), what)


def save(stop):
    for page in range(1, 4):
        if stop.is_set():
            return say("thread: stops")
        time.sleep(0.2)
        say("thread: page {} saved".format(page))


async def main():
    stop = threading.Event()
    try:
        await asyncio.wait_for(asyncio.to_thread(save, stop), 0.3)
    except asyncio.TimeoutError:
        say("main: timeout")
    finally:
        stop.set()


asyncio.run(main())
say("run has returned")
