# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def divide(a, b):
    return a / b


async def main():
    good = asyncio.create_task(divide(6, 3))
    bad = asyncio.create_task(divide(6, 0))
    print("done:", good.done())
    print("same loop:", bad.get_loop() is asyncio.get_running_loop())
    await asyncio.wait([good, bad])
    print("good:", good.result(), good.exception())
    print("bad:", repr(bad.exception()), "cancelled:", bad.cancelled())
    try:
        bad.result()
    except ZeroDivisionError as error:
        print("raised:", error is bad.exception())


asyncio.run(main())
