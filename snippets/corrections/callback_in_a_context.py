# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def greet(task):
    print("hello", user.get())


async def main():
    own = contextvars.copy_context()
    own.run(user.set, "Mei")
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(greet)
    task.add_done_callback(greet, context=own)
    await task


asyncio.run(main())
