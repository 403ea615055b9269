# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    async for line in reader:
        print("order:", line.rstrip(b"\n"))
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        for order in (b"tea", b"noodles", b"rice"):
            writer.write(order + b"\n")
        writer.write_eof()
        await reader.read()
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
