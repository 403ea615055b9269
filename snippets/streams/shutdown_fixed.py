# /// script
# requires-python = ">=3.7"
# ///

import asyncio

writers = set()


async def serve(reader, writer):
    writers.add(writer)
    try:
        async for line in reader:
            writer.write(line)
        print("server: end of the conversation")
    finally:
        writers.discard(writer)
        writer.close()
        await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"hello\n")
        print("client:", await reader.readline())
        server.close()
        for each in list(writers):
            each.close()
    print("main: server closed")
    print("client:", await reader.readline())
    writer.close()
    await writer.wait_closed()


asyncio.run(asyncio.wait_for(main(), 1))
