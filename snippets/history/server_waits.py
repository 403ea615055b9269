# /// script
# requires-python = ">=3.12.1"
# ///

import asyncio


async def serve(reader, writer):
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.1)
    server.close()
    closed = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.1)
    waits = not closed.done()
    writer.close()
    await closed
    await asyncio.sleep(0.1)
    return waits


if not asyncio.run(main()):
    raise SystemExit("wait_closed() does not wait for the clients")
print("wait_closed() waits for the clients")
