# /// script
# requires-python = ">=3.12"
# ///

import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(self.format(record))


logging.basicConfig(
    handlers=[Show()],
    level=logging.INFO,
    format="[%(taskName)s] %(message)s",
)


async def order(item):
    logging.info("asks for %s", item)
    await asyncio.sleep(0.1)
    logging.info("done")


async def main():
    logging.info("opens")
    async with asyncio.TaskGroup() as group:
        group.create_task(order("tea"), name="Mei")
        group.create_task(order("salt"), name="Bo")


logging.info("before")
asyncio.run(main())
