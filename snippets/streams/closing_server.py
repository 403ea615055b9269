# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def serve(reader, writer):
    await asyncio.sleep(0.3)
    print("server: last words")
    writer.write(b"bye\n")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    await asyncio.sleep(0.1)
    start = time.monotonic()
    server.close()
    print("serving:", server.is_serving())
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError:
        print("a new client: refused")
    await server.wait_closed()
    print("wait_closed:", round(time.monotonic() - start, 1), "s")
    print("the old client:", await reader.read())
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
