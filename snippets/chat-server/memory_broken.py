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


async def talk(writer):
    for _ in range(LINES):
        writer.write(b"x" * 50000 + b"\n")
        await writer.drain()
        await asyncio.sleep(0.001)


async def listen(reader):
    for _ in range(LINES):
        await reader.readline()
    print("Bo has heard everything")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    cy = await asyncio.open_connection(*address)
    ann = await asyncio.open_connection(*address)
    bo = await asyncio.open_connection(*address)
    await asyncio.gather(talk(ann[1]), listen(bo[0]))
    waiting = writers[0].transport.get_write_buffer_size()
    print("more than 10 MB wait for Cy:", waiting > 10**7)
    for _, client in (ann, bo, cy):
        client.transport.abort()
    await asyncio.sleep(0.1)


asyncio.run(main())
