# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    async for line in reader:
        writer.write(line)
    print("server: the client is gone")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"hello\n")
        print("client:", await reader.readline())
    print("main: server closed")
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.1)


asyncio.run(asyncio.wait_for(main(), 1))
