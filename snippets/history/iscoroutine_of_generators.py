# /// script
# requires-python = ">=3.12"
# ///

import asyncio


def boil():
    yield


if asyncio.iscoroutine(boil()):
    raise SystemExit("asyncio takes a generator for a coroutine")
print("a generator is no coroutine")
