# /// script
# requires-python = ">=3.7"
# ///

import asyncio

MIB = 2**20


async def serve(reader, writer):
    most = 0
    for _ in range(64):
        writer.write(bytes(MIB))
        most = max(most, writer.transport.get_write_buffer_size())
    print("server: wrote it all")
    print("server: over 32 MiB in memory:", most > 32 * MIB)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        await asyncio.sleep(0.2)
        print("client: begins to read")
        data = await reader.read()
        print("client:", len(data) // MIB, "MiB")
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
