# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def total(reader, writer):
    numbers = await reader.read()
    writer.write(b"%d" % sum(map(int, numbers.split())))
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(total, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"20 22")
        writer.write_eof()
        try:
            print(await asyncio.wait_for(reader.read(), 0.5))
        finally:
            writer.close()
            await writer.wait_closed()


asyncio.run(main())
