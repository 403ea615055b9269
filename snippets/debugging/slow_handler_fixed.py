# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import logging
import logging.handlers
import queue
import time

log = logging.getLogger("shop")
log.setLevel(logging.INFO)


class SlowDisk(logging.Handler):
    def emit(self, record):
        time.sleep(0.3)
        print("written:", record.getMessage())


records = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(records))
listener = logging.handlers.QueueListener(records, SlowDisk())


async def order(item):
    start = time.monotonic()
    log.info("order for %s", item)
    await asyncio.sleep(0.1)
    print(item, "took", round(time.monotonic() - start, 1))


async def main():
    await asyncio.gather(order("tea"), order("salt"))


listener.start()
try:
    asyncio.run(main())
finally:
    listener.stop()
