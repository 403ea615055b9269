# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import inspect

for function, documented in (
    (asyncio.run, "coro"),
    (asyncio.wait, "aws"),
    (asyncio.as_completed, "aws"),
    (asyncio.shield, "aw"),
    (asyncio.ensure_future, "obj"),
):
    measured = list(inspect.signature(function).parameters)[0]
    try:
        function(**{documented: "tea"})
    except TypeError as error:
        print(error, "it is " + measured, sep="; ")
