# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import types
import warnings

warnings.simplefilter("error")


async def native():
    await asyncio.sleep(0.1)
    return "native"


@types.coroutine
def marked():
    result = yield from native()
    return "marked, then " + result


def unmarked():
    return (yield from native())


@types.coroutine
def without_yield():
    return "a plain string"


async def main():
    print(await marked())
    print(without_yield())
    print(await unmarked())


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
except TypeError as error:
    print("TypeError:", error)
loop.close()
