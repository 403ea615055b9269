# /// script
# requires-python = ">=3.12"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def handle(name):
    user.set(name)
    await asyncio.sleep(0.1)


async def main():
    tasks = [asyncio.create_task(handle(name)) for name in ("Mei", "Bo")]
    await asyncio.sleep(0)
    for task in tasks:
        context = task.get_context()
        print(context[user], "- still waiting:", not task.done())
    print("here:", user.get())
    await asyncio.wait(tasks)


asyncio.run(main())
