# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import functools
import inspect
import types


async def brew(cups):
    return "tea"


@types.coroutine
def pause():
    yield


def numbers():
    yield 1


loop = asyncio.new_event_loop()
things = [
    ("brew", brew),
    ("brew(2)", brew(2)),
    ("lambda: brew(2)", lambda: brew(2)),
    ("partial(brew, 2)", functools.partial(brew, 2)),
    ("pause", pause),
    ("pause()", pause()),
    ("numbers", numbers),
    ("numbers()", numbers()),
    ("a future", loop.create_future()),
]
tests = [
    inspect.iscoroutinefunction,
    asyncio.iscoroutinefunction,
    inspect.iscoroutine,
    asyncio.iscoroutine,
    inspect.isawaitable,
    inspect.isgeneratorfunction,
    inspect.isgenerator,
]
for test in tests:
    found = [name for name, thing in things if test(thing)]
    module = test.__module__.split(".")[0]
    print("{}.{}:".format(module, test.__name__))
    print("   ", "; ".join(found))
things[1][1].close()
loop.close()
