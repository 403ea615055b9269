# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import linecache
import os
import signal


def show_tasks():
    for task in sorted(asyncio.all_tasks(), key=asyncio.Task.get_name):
        print(task.get_name())
        step = task.get_coro()
        while getattr(step, "cr_frame", None):
            code, line = step.cr_code, step.cr_frame.f_lineno
            where = linecache.getline(code.co_filename, line).strip()
            print("   ", code.co_name + ":", where)
            step = step.cr_await


async def move(source, target, money):
    async with source:
        await asyncio.sleep(0.1)
        async with target:
            print("moved", money)


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, show_tasks)
    loop.call_later(0.3, os.kill, os.getpid(), signal.SIGUSR1)
    tea, salt = asyncio.Lock(), asyncio.Lock()
    there = asyncio.create_task(move(tea, salt, 5), name="there")
    back = asyncio.create_task(move(salt, tea, 3), name="back")
    await asyncio.wait([there, back], timeout=0.5)
    there.cancel()


asyncio.run(main())
