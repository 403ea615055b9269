# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def boil():
    print("boil starts")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(boil())
    print("done:", task.done())


asyncio.run(main())
