# /// script
# requires-python = ">=3.7,<3.14"
# ///

import asyncio


def answer():
    return 42


async def ask(function):
    answer = function()
    try:
        return await answer
    except TypeError as error:
        if "can't be used in 'await' expression" in str(error):
            return answer
        raise


print(asyncio.run(ask(answer)))
