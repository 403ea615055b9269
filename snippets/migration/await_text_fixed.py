# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import inspect


def answer():
    return 42


async def ask(function):
    answer = function()
    if inspect.isawaitable(answer):
        return await answer
    return answer


print(asyncio.run(ask(answer)))
