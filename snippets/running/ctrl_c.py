# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os
import signal


def press_ctrl_c():
    os.kill(os.getpid(), signal.SIGINT)


async def main(busy):
    try:
        if busy:
            press_ctrl_c()
        else:
            asyncio.get_running_loop().call_later(0.1, press_ctrl_c)
        await asyncio.sleep(3600)
    except BaseException as error:
        print("  main gets", type(error).__name__)
        raise


signal.signal(signal.SIGINT, signal.default_int_handler)
for busy in False, True:
    print("busy" if busy else "waiting")
    try:
        asyncio.run(main(busy))
    except KeyboardInterrupt:
        print("  run raises KeyboardInterrupt")
