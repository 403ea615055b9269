# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "sends itself signals"
# ///

import asyncio
import os
import signal


def press_ctrl_c():
    os.kill(os.getpid(), signal.SIGINT)


async def job():
    try:
        press_ctrl_c()
        await asyncio.sleep(3)
    except BaseException as error:
        print("job gets", type(error).__name__)
        raise


async def main():
    task = asyncio.create_task(job())
    try:
        await asyncio.sleep(3)
    except BaseException as error:
        print("main gets", type(error).__name__)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.sleep(0.2)
        print("main has cleaned up")
        raise


signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("run raises KeyboardInterrupt")
