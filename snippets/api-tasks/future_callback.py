# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user")


def greet(future):
    print("callback:", user.get(), future.result())


async def main():
    future = asyncio.get_running_loop().create_future()
    for name in ("Mei", "Bo"):
        user.set(name)
        future.add_done_callback(greet)
    future.add_done_callback(print)
    print("removed:", future.remove_done_callback(print))
    future.set_result("welcome")
    print("result set")
    await asyncio.sleep(0)


asyncio.run(main())
