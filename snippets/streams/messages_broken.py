# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    while True:
        order = await reader.read(8)
        if not order:
            break
        print("order:", order)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        for order in (b"tea", b"noodles", b"rice"):
            writer.write(order)
        writer.write_eof()
        await reader.read()
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
