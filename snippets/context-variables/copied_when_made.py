# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in(name):
    found = user.get()
    user.set(name)
    return found


async def main():
    user.set("Mei")
    task = asyncio.create_task(log_in("Bo"))
    user.set("Ann")
    print("task found", await task, "- here:", user.get())
    found = await asyncio.gather(log_in("Bo"))
    print("gather found", found[0], "- here:", user.get())
    found = await log_in("Bo")
    print("await found", found, "- here:", user.get())
    found = await asyncio.wait_for(log_in("Eve"), 1)
    print("wait_for found", found, "- here:", user.get())


asyncio.run(main())
