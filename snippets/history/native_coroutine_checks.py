# /// script
# requires-python = ">=3.5"
# ///

import inspect
import types


async def boil():
    pass


@types.coroutine
def nap():
    yield


coroutine = boil()
print(inspect.iscoroutine(coroutine), inspect.isawaitable(coroutine))
print(inspect.iscoroutine(nap()), inspect.isawaitable(nap()))
coroutine.close()
