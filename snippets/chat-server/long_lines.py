# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def next_line(reader):
    too_long = False
    while True:
        try:
            line = await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            await reader.readexactly(error.consumed)
            too_long = True
        except asyncio.IncompleteReadError:
            return None
        else:
            return b"(too long)" if too_long else line


async def serve(reader, writer):
    while (line := await next_line(reader)) is not None:
        print("server:", line)
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=20)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for line in (b"hello", b"blah " * 30000, b"hello again"):
        writer.write(line + b"\n")
    writer.write_eof()
    await reader.read()
    writer.close()


asyncio.run(main())
