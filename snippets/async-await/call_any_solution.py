# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import functools
import inspect


def boil(cups):
    return "{} boiled".format(cups)


async def brew(cups):
    await asyncio.sleep(0.1)
    return "{} brewed".format(cups)


async def call(function, *args):
    result = function(*args)
    if inspect.isawaitable(result):
        result = await result
    return result


async def main():
    print(await call(boil, 2))
    print(await call(brew, 2))
    print(await call(functools.partial(brew, 3)))
    print(await call(lambda: brew(4)))


asyncio.run(main())
