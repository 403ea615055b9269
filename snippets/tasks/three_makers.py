# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return name


def attempt(work):
    try:
        asyncio.create_task(work)
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).partition("<")[0])


async def main():
    loop = asyncio.get_running_loop()
    tasks = [
        asyncio.create_task(fetch("a"), name="first"),
        loop.create_task(fetch("b"), name="second"),
        asyncio.ensure_future(fetch("c")),
    ]
    tasks[2].set_name("third")
    print([task.get_name() for task in tasks])
    print("passed on:", asyncio.ensure_future(tasks[0]) is tasks[0])
    attempt(tasks[0])
    print([await task for task in tasks])


asyncio.run(main())
late = fetch("d")
attempt(late)
late.close()
