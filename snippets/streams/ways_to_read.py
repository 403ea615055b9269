# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    for part in (b"a line\nkey:", b"val", b"ue;1234", b"5678"):
        writer.write(part)
        await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        print("readline:   ", await reader.readline())
        print("readuntil:  ", await reader.readuntil(b":"))
        print("read(100):  ", await reader.read(100))
        print("readuntil:  ", await reader.readuntil(b";"))
        print("readexactly:", await reader.readexactly(6))
        try:
            await reader.readuntil(b";")
        except asyncio.IncompleteReadError as error:
            print("readuntil:  ", error, error.partial)
        print("readline:   ", await reader.readline())
        print("read:       ", await reader.read(), reader.at_eof())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
