# /// script
# requires-python = ">=3.8"
# ///

import asyncio


def report(loop, context):
    print(context["message"], "-", repr(context["exception"]))
    print("  task:", context["future"].get_name())
    for frame in context.get("source_traceback", []):
        if frame.filename == __file__ and frame.name != "<module>":
            print("  made in", frame.name + ":", frame.line)


async def save(page):
    raise OSError("disk full")


def start_saving(page):
    asyncio.create_task(save(page), name="save " + page)


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    start_saving("tea")
    await asyncio.sleep(0.1)


for debug in (False, True):
    print("debug:", debug)
    asyncio.run(main(), debug=debug)
