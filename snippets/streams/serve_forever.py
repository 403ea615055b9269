# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def echo(reader, writer):
    async for line in reader:
        writer.write(line)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0, start_serving=False)
    address = server.sockets[0].getsockname()
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError:
        print("before: refused")
    serving = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.1)
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"hello\n")
    print("while it serves:", await reader.readline())
    serving.cancel()
    done, pending = await asyncio.wait([serving], timeout=0.5)
    print("cancelled within 0.5 s:", serving in done)
    writer.close()
    await writer.wait_closed()
    await asyncio.wait([serving])


asyncio.run(main())
