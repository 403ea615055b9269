# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars
import functools

user = contextvars.ContextVar("user", default="nobody")


async def to_thread(function, *args, **kwargs):
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    call = functools.partial(context.run, function, *args, **kwargs)
    return await loop.run_in_executor(None, call)


def greet(word, end="."):
    return word + " " + user.get() + end


async def main():
    loop = asyncio.get_running_loop()
    user.set("Mei")
    print(await loop.run_in_executor(None, greet, "Hello"))
    print(await to_thread(greet, "Hello", end="!"))


asyncio.run(main())
