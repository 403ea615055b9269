# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    print("from", writer.get_extra_info("peername")[0])
    print("TLS:", writer.get_extra_info("ssl_object"))
    print(writer.get_extra_info("colour", "no such thing"))
    print("waiting:", writer.transport.get_write_buffer_size())
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    await reader.read()
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
