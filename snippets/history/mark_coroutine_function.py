# /// script
# requires-python = ">=3.12"
# ///

import inspect


async def boil():
    return "tea"


def twice():
    return boil()


print(inspect.iscoroutinefunction(twice))
print(inspect.iscoroutinefunction(inspect.markcoroutinefunction(twice)))
