# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import inspect


async def work():
    pass


def start(group):
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
        print("   ", inspect.getcoroutinestate(coroutine))
    coroutine.close()


async def late(group):
    try:
        await asyncio.sleep(1)
    finally:
        start(group)


async def main():
    group = asyncio.TaskGroup()
    start(group)
    try:
        async with group:
            group.create_task(late(group))
            await asyncio.sleep(0.1)
            raise ValueError
    except* ValueError:
        start(group)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
