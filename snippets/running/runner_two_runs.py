# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in(name):
    user.set(name)
    return asyncio.create_task(asyncio.sleep(0.2, "ready"))


async def work(report):
    return user.get(), await report


with asyncio.Runner() as runner:
    report = runner.run(log_in("Mei"))
    print("between:", user.get(), report.done())
    print("second run:", runner.run(work(report)))
    own = contextvars.Context()
    print("own context:", runner.run(work(report), context=own))
    loop = runner.get_loop()
    print("loop closed:", loop.is_closed())
print("loop closed:", loop.is_closed())
