# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import suppress

LINES = 600
writers = []


async def serve(reader, writer):
    writers.append(writer)
    with suppress(ConnectionError):
        async for line in reader:
            for other in writers:
                if other is not writer:
                    other.write(line)
                    await other.drain()


async def talk(writer):
    for _ in range(LINES):
        writer.write(b"x" * 50000 + b"\n")
        await writer.drain()
        await asyncio.sleep(0.001)


async def listen(reader):
    for _ in range(LINES):
        await reader.readline()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    cy = await asyncio.open_connection(*address)
    ann = await asyncio.open_connection(*address)
    bo = await asyncio.open_connection(*address)
    talking = asyncio.create_task(talk(ann[1]))
    try:
        await asyncio.wait_for(listen(bo[0]), 1)
        print("Bo has heard everything")
    except asyncio.TimeoutError:
        print("Bo is waiting, and so is Ann:", not talking.done())
    talking.cancel()
    for _, client in (ann, bo, cy):
        client.transport.abort()
    await asyncio.sleep(0.1)


asyncio.run(main())
