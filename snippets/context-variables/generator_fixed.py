# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

request = contextvars.ContextVar("request", default="-")


async def load(number):
    return f"row {number} for {request.get()}"


async def rows(name):
    for number in (1, 2):
        token = request.set(name)
        try:
            row = await load(number)
        finally:
            request.reset(token)
        yield row


async def main():
    async for row in rows("r1"):
        print(row, "- here:", request.get())
        break
    print("after the loop:", request.get())


asyncio.run(main())
