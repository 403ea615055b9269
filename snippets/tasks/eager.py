# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def lookup(name, cached):
    print("  starts", name)
    if not cached:
        await asyncio.sleep(0.1)
    return name


async def main():
    task = asyncio.create_task(lookup("cached", True))
    print("  made, done:", task.done())
    slow = asyncio.create_task(lookup("slow", False))
    print("  made, done:", slow.done())
    await task
    await slow


async def eager_main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await main()


print("by default:")
asyncio.run(main())
print("with the eager task factory:")
asyncio.run(eager_main())
