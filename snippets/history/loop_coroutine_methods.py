# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import inspect

for name in "getaddrinfo", "sock_recv":
    method = getattr(asyncio.SelectorEventLoop, name)
    if not inspect.iscoroutinefunction(method):
        raise SystemExit("loop.{}() gives a Future".format(name))
    print("loop.{}() is a coroutine method".format(name))
