# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import contextlib
import io


async def ask():
    await asyncio.sleep(1)


async def work():
    await ask()


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print("runs:", task.get_coro().__name__)
    print("stack:", [frame.f_code.co_name for frame in task.get_stack()])
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        task.print_stack()
    print("stdout:", out.getvalue()[:15])
    print("stderr:", err.getvalue().splitlines()[-1].strip())
    task.cancel()


asyncio.run(main())
