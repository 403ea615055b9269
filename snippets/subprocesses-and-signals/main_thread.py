# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "sends itself a signal"
# ///

import asyncio
import os
import signal
import threading

stop = []


def handler(number, frame):
    loop, event = stop
    loop.call_soon_threadsafe(event.set)


async def main():
    loop, event = asyncio.get_running_loop(), asyncio.Event()
    for register in loop.add_signal_handler, signal.signal:
        try:
            register(signal.SIGTERM, print)
        except Exception as error:
            print("{}: {}".format(type(error).__name__, error))
    stop[:] = loop, event
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    await event.wait()
    print("stopped in", threading.current_thread().name)


signal.signal(signal.SIGTERM, handler)
thread = threading.Thread(target=asyncio.run, args=(main(),))
thread.name = "the loop's thread"
thread.start()
thread.join()
