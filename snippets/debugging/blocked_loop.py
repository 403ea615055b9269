# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "a timer in C"
# ///

import asyncio
import faulthandler
import tempfile
import time


def resize(picture):
    time.sleep(0.6)


async def report():
    await asyncio.sleep(0.1)
    resize("cat")


async def main():
    await report()


with tempfile.TemporaryFile("w+") as log:
    faulthandler.dump_traceback_later(0.4, file=log)
    asyncio.run(main())
    faulthandler.cancel_dump_traceback_later()
    log.seek(0)
    for line in log:
        if __file__ in line:
            print(*line.split()[-2:])
