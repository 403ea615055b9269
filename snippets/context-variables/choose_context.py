# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in(name):
    user.set(name)


def show(where):
    print(where, user.get())


async def main():
    own = contextvars.copy_context()
    await asyncio.create_task(log_in("Mei"), context=own)
    show("after the task:")
    loop = asyncio.get_running_loop()
    loop.call_soon(show, "callback:")
    loop.call_soon(show, "callback in own:", context=own)
    await asyncio.sleep(0)
    await log_in("Bo")


outer = contextvars.copy_context()
with asyncio.Runner() as runner:
    runner.run(main(), context=outer)
show("after the run:")
print("in outer:", outer[user])
