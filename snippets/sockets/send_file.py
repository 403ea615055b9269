# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    loop = asyncio.get_running_loop()
    with open("photo.raw", "rb") as file:
        sent = await loop.sendfile(writer.transport, file)
    print("server:", sent, "bytes")
    writer.close()
    await writer.wait_closed()


async def main():
    with open("photo.raw", "wb") as file:
        file.write(bytes(2**20))
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        print("client:", len(await reader.read()), "bytes")
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
