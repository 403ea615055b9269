# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import struct


def send(writer, payload):
    writer.writelines([struct.pack("!I", len(payload)), payload])


async def receive(reader):
    (length,) = struct.unpack("!I", await reader.readexactly(4))
    return await reader.readexactly(length)


async def serve(reader, writer):
    try:
        while True:
            payload = await receive(reader)
            print("server:", len(payload), "bytes", payload[:9])
            send(writer, payload.upper())
            await writer.drain()
    except asyncio.IncompleteReadError as error:
        print("server:", error)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        for payload in (b"two\nlines", b"", b"x" * 100000):
            send(writer, payload)
            await writer.drain()
            print("client:", (await receive(reader))[:9])
        writer.write_eof()
        await reader.read()
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
