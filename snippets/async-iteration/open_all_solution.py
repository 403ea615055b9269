# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(host):
    if host == "moon":
        raise OSError("cannot reach the moon")
    await asyncio.sleep(0.1)
    print("open", host)
    try:
        yield host.upper()
    finally:
        await asyncio.sleep(0.1)
        print("close", host)


async def use_all(hosts):
    async with AsyncExitStack() as stack:
        connections = []
        for host in hosts:
            connection = await stack.enter_async_context(connect(host))
            connections.append(connection)
        print("all open:", connections)


async def main():
    await use_all(["ann", "bo"])
    try:
        await use_all(["ann", "bo", "moon", "cy"])
    except OSError as error:
        print("failed:", error)


asyncio.run(main())
