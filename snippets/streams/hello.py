# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    print("server: from", writer.get_extra_info("peername")[0])
    name = await reader.readline()
    writer.write(b"hello, " + name)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"Mei\n")
        print("client:", await reader.readline())
        print("client:", await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
