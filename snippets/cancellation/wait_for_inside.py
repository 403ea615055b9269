# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def task_of_its_own(caller):
    return asyncio.current_task() is not caller


async def fail_in_cleanup():
    try:
        await asyncio.sleep(1)
    finally:
        raise LookupError from None


async def main():
    job = task_of_its_own(asyncio.current_task())
    print("task of its own:", await asyncio.wait_for(job, 0.1))

    try:
        await asyncio.wait_for(fail_in_cleanup(), 0.1)
    except Exception as error:
        print("raised:", type(error).__name__)

    future = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(asyncio.wait_for(future, 0.1))
    await asyncio.sleep(0)
    future.set_result("done")
    waiting.cancel()
    await asyncio.wait([waiting])
    print("cancelled:", waiting.cancelled())


asyncio.run(main())
