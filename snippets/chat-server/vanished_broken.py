# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket

names = set()


def log(loop, context):
    print("log:", context["exception"])


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    if name in names:
        writer.write(b"that name is taken\n")
    else:
        names.add(name)
        writer.write(b"welcome\n")
        async for line in reader:
            print("server:", line)
        names.remove(name)
    writer.close()


async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    with socket.create_connection(address) as ann:
        ann.sendall(b"Ann\n")
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"Ann\n")
    print("client:", await reader.readline())
    writer.close()
    await asyncio.sleep(0.1)


asyncio.run(main())
