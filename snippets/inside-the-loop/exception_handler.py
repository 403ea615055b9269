# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def brew(drink):
    raise ValueError("no more " + drink)


def on_error(loop, context):
    if isinstance(context.get("exception"), ValueError):
        print("handled:", context["exception"])
        print("known:", *sorted(context))
    else:
        loop.default_exception_handler(context)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_error)
    loop.call_soon(brew, "tea")
    loop.call_soon(print, "the loop goes on")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "cup broken", "cup": 3})


asyncio.run(main())
