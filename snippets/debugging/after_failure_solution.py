# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import io


async def fetch(page):
    await asyncio.sleep(0.1)
    return {"tea": 4}[page]


async def price(page):
    return await fetch(page)


def names(task):
    return [frame.f_code.co_name for frame in task.get_stack()]


async def main():
    tea = asyncio.ensure_future(price("tea"))
    salt = asyncio.ensure_future(price("salt"))
    await asyncio.sleep(0)
    print("suspended:", names(salt))
    await asyncio.wait([tea, salt])
    print("done:", names(tea))
    print("failed:", names(salt), repr(salt.exception()))
    trace = io.StringIO()
    salt.print_stack(file=trace)
    print(trace.getvalue().splitlines()[-1])


asyncio.run(main())
