# /// script
# requires-python = ">=3.12"
# ///

import inspect


async def cups():
    yield "tea"


print(inspect.getasyncgenstate(cups()))
