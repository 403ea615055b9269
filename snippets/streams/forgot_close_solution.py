# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        yield reader, writer
    finally:
        writer.close()
        await writer.wait_closed()


async def serve(reader, writer):
    writer.write(b"hello\n")
    await reader.read()
    print("server: the client is gone")
    writer.close()
    await writer.wait_closed()


async def ask(address):
    async with connection(*address) as (reader, writer):
        return await reader.readline()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(await ask(server.sockets[0].getsockname()))
    await asyncio.sleep(0.1)
    print("main: ends")
    server.close()


asyncio.run(main())
