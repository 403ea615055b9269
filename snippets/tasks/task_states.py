# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def divide(a, b):
    await asyncio.sleep(0.1)
    return a / b


def ask(method):
    try:
        return repr(method())
    except BaseException as error:
        return f"raises {type(error).__name__}({error})"


def report(name, task):
    print(name, "done:", task.done(), "cancelled:", task.cancelled())
    print("  result()", ask(task.result))
    print("  exception()", ask(task.exception))


async def main():
    good = asyncio.create_task(divide(6, 3))
    bad = asyncio.create_task(divide(6, 0))
    report("pending", good)
    await asyncio.sleep(0.2)
    report("good", good)
    report("bad", bad)
    stopped = asyncio.create_task(divide(6, 3))
    stopped.cancel()
    await asyncio.sleep(0)
    report("stopped", stopped)


asyncio.run(main())
