# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def lookup(name):
    print("  starts", name)


async def pair(first, second, eager_start):
    one = asyncio.create_task(lookup(first))
    other = asyncio.create_task(lookup(second), eager_start=eager_start)
    print("  made")
    await one
    await other


async def main():
    print("by default:")
    await pair("default", "eager", eager_start=True)
    print("with an eager factory:")
    factory = asyncio.create_eager_task_factory(asyncio.Task)
    asyncio.get_running_loop().set_task_factory(factory)
    await pair("default", "not eager", eager_start=False)


asyncio.run(main())
