# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def report(loop, context):
    print("loop reports:", context["message"])
    loop.default_exception_handler(context)


async def save(name):
    raise OSError("disk full")


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(save("report"))
    await asyncio.sleep(0.1)
    print("task done:", task.done())
    del task
    print("main ends")


asyncio.run(main())
print("the program ends well")
