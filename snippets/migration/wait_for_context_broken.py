# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in():
    user.set("ann")


async def main():
    await asyncio.wait_for(log_in(), 1)
    print(user.get())


asyncio.run(main())
