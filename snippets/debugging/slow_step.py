# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import logging
import time


class Show(logging.Handler):
    def emit(self, record):
        words = record.getMessage().split()
        print(record.name, record.levelname)
        took = round(float(words[-2]), 1)
        print(*words[:6], "...", words[-3], took, words[-1])


async def report(seconds):
    await asyncio.sleep(0.1)
    time.sleep(seconds)
    await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.2
    for seconds in (0.1, 0.3):
        name = f"report-{seconds}"
        await asyncio.create_task(report(seconds), name=name)


logging.getLogger("asyncio").addHandler(Show())
asyncio.run(main())
