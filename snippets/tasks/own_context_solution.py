# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in(name):
    user.set(name)


async def main():
    await log_in("Mei")
    print("awaited:", user.get())
    await asyncio.create_task(log_in("Bo"))
    print("as a task:", user.get())
    context = contextvars.copy_context()
    await asyncio.create_task(log_in("Ann"), context=context)
    print("here:", user.get(), "in the context:", context[user])


asyncio.run(main())
