# /// script
# requires-python = ">=3.8,<3.11"
# ///

import asyncio
import warnings


def boil():
    yield from asyncio.sleep(0.1)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.coroutine(boil)
if not caught:
    raise SystemExit("asyncio.coroutine gives no warning")
print(caught[0].message)
