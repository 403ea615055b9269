# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import io


async def ask(server):
    await server.wait()


async def work(server):
    await asyncio.sleep(0.1)
    await ask(server)


async def main():
    task = asyncio.create_task(work(asyncio.Event()), name="work")
    await asyncio.sleep(0.2)
    print([frame.f_lineno for frame in task.get_stack()])
    stack = io.StringIO()
    task.print_stack(file=stack)
    print(stack.getvalue().splitlines()[-1].strip())
    step = task.get_coro()
    while hasattr(step, "cr_await"):
        print("in", step.__qualname__)
        step = step.cr_await
    task.cancel()


asyncio.run(main())
