# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    writer.write(b"welcome\n")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    opening = asyncio.open_connection(host, port)
    reader, writer = await asyncio.wait_for(opening, 1)
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    server.close()
    try:
        await asyncio.open_connection(host, port)
    except OSError as error:
        print(type(error).__name__)


asyncio.run(main())
