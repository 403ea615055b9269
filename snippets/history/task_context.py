# /// script
# requires-python = ">=3.11"
# ///

import asyncio
from contextvars import ContextVar, copy_context

cup = ContextVar("cup")


async def fill():
    cup.set("tea")


async def main():
    own = copy_context()
    await asyncio.create_task(fill(), context=own)
    print(own[cup])


asyncio.run(main())
