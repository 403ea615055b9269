# /// script
# requires-python = ">=3.7"
# ///

import asyncio

writers = {}


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    writers[name] = writer
    print("server:", ", ".join(writers))
    async for line in reader:
        for other in list(writers.values()):
            if other is not writer:
                other.write(name.encode() + b": " + line)
                await other.drain()
    del writers[name]
    print("server:", ", ".join(writers))
    writer.close()


async def join(address, name):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(name.encode() + b"\n")
    await asyncio.sleep(0.1)
    return reader, writer


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        people = [await join(address, name) for name in ("Ann", "Bo", "Cy")]
        people[0][1].write(b"hello, you two\n")
        for reader, _ in people[1:]:
            print("client:", await reader.readline())
        for _, writer in people:
            writer.close()
            await asyncio.sleep(0.1)


asyncio.run(main())
