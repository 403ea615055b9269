# /// script
# requires-python = ">=3.6"
# ///

import asyncio

for kind in asyncio.Future, asyncio.Task:
    print(kind.__module__)
    if kind.__module__ != "_asyncio":
        raise SystemExit("{} is written in Python".format(kind.__name__))
