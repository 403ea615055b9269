# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "sends itself a signal"
# ///

import asyncio
import os
import signal


async def main():
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.1, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("asked to stop")
    print("removed:", loop.remove_signal_handler(signal.SIGTERM))
    print("removed:", loop.remove_signal_handler(signal.SIGTERM))
    for number in signal.SIGKILL, 1000:
        try:
            loop.add_signal_handler(number, stop.set)
        except (RuntimeError, ValueError) as error:
            print("{}: {}".format(type(error).__name__, error))


asyncio.run(main())
