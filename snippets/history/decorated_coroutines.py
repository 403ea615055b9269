# /// script
# requires-python = ">=3.15"
# ///

import asyncio
from contextlib import contextmanager


@contextmanager
def kettle():
    log.append("on")
    yield
    log.append("off")


@kettle()
async def boil():
    log.append("boiling")


log = []
asyncio.run(boil())
print(log)
if log[-1] != "off":
    raise SystemExit("off before the coroutine ran")
