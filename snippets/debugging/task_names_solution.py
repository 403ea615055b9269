# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import logging
import sys


def add_task(record):
    try:
        record.task = asyncio.current_task().get_name()
    except (RuntimeError, AttributeError):
        record.task = None
    return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(add_task)
handler.setFormatter(logging.Formatter("[%(task)s] %(message)s"))
logging.basicConfig(handlers=[handler], level=logging.INFO)


async def order(item):
    logging.info("asks for %s", item)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(logging.info, "a callback")
    await asyncio.create_task(order("tea"), name="Mei")


logging.info("before")
asyncio.run(main())
