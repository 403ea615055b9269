# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

notes = contextvars.ContextVar("notes", default=[])


async def handle(request):
    notes.get().append(request)
    await asyncio.sleep(0.1)
    print(request, notes.get())


async def main():
    await asyncio.gather(handle("r1"), handle("r2"))


asyncio.run(main())
