# /// script
# requires-python = ">=3.12"
# ///

import asyncio
import logging


async def main():
    asyncio.current_task().set_name("kitchen")
    record = logging.LogRecord("", 20, "", 1, "boiling", (), None)
    print(logging.Formatter("%(taskName)s: %(message)s").format(record))


asyncio.run(main())
