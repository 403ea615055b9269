# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def greet(when):
    print(when, "hello", user.get())


async def main():
    loop = asyncio.get_running_loop()
    own = contextvars.copy_context()
    own.run(user.set, "Mei")
    loop.call_soon(greet, "soon:", context=own)
    loop.call_later(0.1, greet, "later:", context=own)
    loop.call_soon(greet, "without:")
    await asyncio.sleep(0.2)


asyncio.run(main())
