# /// script
# requires-python = ">=3.13"
# ///

import asyncio

SIZE = 64 * 2**20


async def serve(reader, writer):
    writer.write(bytes(SIZE))
    await reader.read()
    writer.close()


async def main():
    for name in ("close_clients", "abort_clients"):
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        await asyncio.sleep(0.1)
        server.close()
        getattr(server, name)()
        data = await reader.read()
        print(f"{name}: all there:", len(data) == SIZE)
        writer.close()
        await writer.wait_closed()
        await server.wait_closed()


asyncio.run(main())
