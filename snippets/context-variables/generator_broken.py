# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars
import re

request = contextvars.ContextVar("request", default="-")


async def rows(name):
    token = request.set(name)
    try:
        yield "row 1"
        yield "row 2"
    finally:
        request.reset(token)


def report(loop, context):
    error = context["exception"]
    text = re.sub(" at 0x[0-9a-f]+", "", str(error))
    print(type(error).__name__ + ":", text)


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    async for row in rows("r1"):
        print(row, "for", request.get())
        break
    print("after the loop:", request.get())
    await asyncio.sleep(0.1)
    print("at the end:", request.get())


asyncio.run(main())
