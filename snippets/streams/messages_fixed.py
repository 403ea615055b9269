# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import struct


async def serve(reader, writer):
    try:
        while True:
            header = await reader.readexactly(4)
            (length,) = struct.unpack("!I", header)
            order = await reader.readexactly(length)
            print("order:", length, "bytes,", order[:12])
    except asyncio.IncompleteReadError as error:
        print(error)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        for order in (b"tea", b"two\nnoodles", b"", b"x" * 100000):
            header = struct.pack("!I", len(order))
            writer.writelines([header, order])
            await writer.drain()
        writer.write_eof()
        await reader.read()
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
