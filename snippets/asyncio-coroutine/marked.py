# /// script
# requires-python = ">=3.5,<3.11"
# ///

import asyncio
import inspect


@asyncio.coroutine
def tea():
    yield from asyncio.sleep(0.2)
    return "tea"


@asyncio.coroutine
def cup():
    return "cup"


async def tray():
    return await tea(), await cup()


for function in tea, cup, tray:
    made = function()
    print(function.__name__, "makes a", type(made).__name__)
    print("  asyncio says:", asyncio.iscoroutinefunction(function))
    print("  inspect says:", inspect.iscoroutinefunction(function))
    made.close()

loop = asyncio.new_event_loop()
print(loop.run_until_complete(tray()))
loop.close()
