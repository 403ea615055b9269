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
    print("serving:", server.is_serving())
    await server.start_serving()
    print("serving:", server.is_serving())
    address = server.sockets[0].getsockname()
    forever = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"hello\n")
    print(await reader.readline())
    forever.cancel()
    done, pending = await asyncio.wait([forever], timeout=0.5)
    print("cancelled within 0.5 s:", forever in done)
    print("serving:", server.is_serving())
    writer.close()
    await writer.wait_closed()
    await asyncio.wait([forever])


asyncio.run(main())
