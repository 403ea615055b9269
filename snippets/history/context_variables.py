# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextvars import ContextVar

cup = ContextVar("cup", default="empty")


async def fill():
    cup.set("tea")
    print("inside the task:", cup.get())


async def main():
    await asyncio.create_task(fill())
    print("outside:", cup.get())


asyncio.run(main())
