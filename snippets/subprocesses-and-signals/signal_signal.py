# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for signals"
# ///

import asyncio
import os
import signal
import threading

TERM = signal.SIGTERM


async def late(loop, stop):
    start = loop.time()
    timer = loop.call_later(1, print, "a timer")
    threading.Timer(0.2, os.kill, (os.getpid(), TERM)).start()
    await stop.wait()
    timer.cancel()
    stop.clear()
    return loop.time() - start > 0.8


async def main():
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    signal.signal(TERM, lambda *about: stop.set())
    print("signal.signal, late:", await late(loop, stop))
    loop.add_signal_handler(TERM, stop.set)
    print("add_signal_handler, late:", await late(loop, stop))
    print(loop.remove_signal_handler(TERM))
    print(loop.remove_signal_handler(TERM))
    try:
        loop.add_signal_handler(signal.SIGKILL, stop.set)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
