# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def echo(reader, writer):
    try:
        while True:
            line = await asyncio.wait_for(reader.readline(), 0.3)
            if not line:
                break
            writer.write(line)
            await writer.drain()
    except asyncio.TimeoutError:
        writer.write(b"too slow, bye\n")
    writer.close()
    await writer.wait_closed()


async def client(address, lines, polite):
    reader, writer = await asyncio.open_connection(*address)
    for line in lines:
        writer.write(line)
        await asyncio.sleep(0.2)
    if polite:
        writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        await client(address, [b"a\n", b"b\n", b"c\n"], True)
        await client(address, [b"a\n"], False)


asyncio.run(main())
