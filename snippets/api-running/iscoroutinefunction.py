# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import functools
import inspect


async def brew(cups):
    return "tea"


things = {
    "brew": brew,
    "partial": functools.partial(brew, 2),
    "lambda": lambda: brew(2),
}
for name, thing in things.items():
    old = asyncio.iscoroutinefunction(thing)
    new = inspect.iscoroutinefunction(thing)
    print(name, old, new)
