# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: print(context["exception"]))
    lines = iter(["tea"])
    for _ in range(2):
        job = asyncio.to_thread(next, lines, "nothing left")
        try:
            print(await asyncio.wait_for(job, 0.2))
        except asyncio.TimeoutError:
            print("timeout")


asyncio.run(main())
