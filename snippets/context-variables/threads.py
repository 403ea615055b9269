# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")


def show(where):
    print(where, user.get())


async def main():
    loop = asyncio.get_running_loop()
    user.set("Mei")
    await asyncio.to_thread(show, "to_thread:")
    await loop.run_in_executor(None, show, "run_in_executor:")
    thread = threading.Thread(target=show, args=["Thread:"])
    thread.start()
    thread.join()
    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=[show, "copy:"])
    thread.start()
    thread.join()


asyncio.run(main())
