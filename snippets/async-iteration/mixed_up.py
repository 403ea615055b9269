# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def numbers():
    yield 1


class Connection:
    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, error, trace):
        pass


async def attempt(form):
    print(form)
    scope = dict(globals())
    exec("async def mistake():\n    " + form, scope)
    try:
        await scope["mistake"]()
    except (TypeError, AttributeError) as error:
        print("    {}: {}".format(type(error).__name__, error))


async def main():
    await attempt("for number in numbers(): pass")
    await attempt("sum(number async for number in numbers())")
    await attempt("async for number in [1, 2]: pass")
    await attempt("await numbers()")
    await attempt("with Connection(): pass")
    await attempt("async with open(__file__): pass")


asyncio.run(main())
