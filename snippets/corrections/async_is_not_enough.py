# /// script
# requires-python = ">=3.6"
# ///

import asyncio
import inspect


async def brew():
    return "tea"


async def cups():
    yield "cup"


loop = asyncio.new_event_loop()
future = loop.create_future()
coroutine = brew()
print("brew, iscoroutine:", inspect.iscoroutine(brew))
print("brew, iscoroutinefunction:", inspect.iscoroutinefunction(brew))
print("brew(), iscoroutine:", inspect.iscoroutine(coroutine))
print("cups, iscoroutinefunction:", inspect.iscoroutinefunction(cups))
print("cups(), isawaitable:", inspect.isawaitable(cups()))
print("brew, isawaitable:", inspect.isawaitable(brew))
print("brew(), isawaitable:", inspect.isawaitable(coroutine))
print("a future, isawaitable:", inspect.isawaitable(future))
coroutine.close()
loop.close()
