# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextvars

queries = contextvars.ContextVar("queries")


async def query(text):
    await asyncio.sleep(0.1)
    queries.get().append(text)


async def handle(request, texts):
    queries.set([])
    await asyncio.gather(*map(query, texts))
    print(request, len(queries.get()))


async def main():
    await asyncio.gather(
        handle("r1", ["tea", "salt"]),
        handle("r2", ["silk"]),
    )


asyncio.run(main())
