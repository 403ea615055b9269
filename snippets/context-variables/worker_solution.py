# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

request = contextvars.ContextVar("request", default="-")
mails = []
workers = []


async def send_mails():
    while True:
        await asyncio.sleep(0.1)
        while mails:
            print(f"[{request.get()}] sends {mails.pop(0)}")


async def handle(name):
    request.set(name)
    if not workers:
        empty = contextvars.Context()
        workers.append(empty.run(asyncio.create_task, send_mails()))
    mails.append("mail of " + name)


async def main():
    await asyncio.gather(handle("r1"), handle("r2"))
    await asyncio.sleep(0.15)
    workers[0].cancel()


asyncio.run(main())
