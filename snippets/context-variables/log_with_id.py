# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars
import logging
import sys

request = contextvars.ContextVar("request", default="-")


def add_request(record):
    record.request = request.get()
    return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(add_request)
handler.setFormatter(logging.Formatter("[%(request)s] %(message)s"))
log = logging.getLogger("shop")
log.addHandler(handler)
log.setLevel(logging.INFO)


async def load(item):
    await asyncio.sleep(0.1)
    log.info("%s loaded", item)


async def handle(number, item):
    request.set(f"r{number}")
    log.info("asks for %s", item)
    await asyncio.gather(load(item), load("the price of " + item))


async def main():
    log.info("starts")
    await asyncio.gather(handle(1, "tea"), handle(2, "salt"))


asyncio.run(main())
