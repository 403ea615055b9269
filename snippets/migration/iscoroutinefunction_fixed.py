# /// script
# requires-python = ">=3.5"
# ///

import inspect


async def fetch():
    return "page"


print(inspect.iscoroutinefunction(fetch))
