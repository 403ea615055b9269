# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import types
import warnings


def steps():
    yield


async def hello():
    pass


def wait_for_a_coroutine():
    greeting = hello()
    try:
        loop.run_until_complete(asyncio.wait([greeting]))
    finally:
        greeting.close()


uses = {
    "asyncio.async": lambda: eval("asyncio.async(loop.create_future())"),
    "loop=": lambda: asyncio.Queue(loop=loop),
    "asyncio.coroutine": lambda: asyncio.coroutine(steps),
    "asyncio.wait": wait_for_a_coroutine,
    "get_event_loop": lambda: asyncio.get_event_loop().close(),
    "types.coroutine": lambda: types.coroutine(steps),
}
warnings.simplefilter("error", DeprecationWarning)
loop = asyncio.new_event_loop()
for name, use in uses.items():
    try:
        use()
        print(name, "works")
    except Exception as error:
        print(name, type(error).__name__, error, sep=": ")
loop.close()
