# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    await asyncio.sleep(0.1)
    server.close()
    try:
        await asyncio.wait_for(server.wait_closed(), 0.5)
        print("closed")
    except asyncio.TimeoutError:
        print("still waiting for a client")
    writer.close()
    await asyncio.sleep(0.1)


asyncio.run(main())
