# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import asynccontextmanager


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("  connected")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("  disconnected, error:", repr(error))


@asynccontextmanager
async def transaction(connection):
    print("  begin")
    try:
        yield "rows of " + type(connection).__name__
    except LookupError:
        print("  rollback")
        raise
    print("  commit")


async def main():
    async with Connection() as db, transaction(db) as rows:
        print("  use", rows)
    try:
        async with Connection() as db, transaction(db):
            raise LookupError("no tea")
    except LookupError as error:
        print("caught:", error)


asyncio.run(main())
