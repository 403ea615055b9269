# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import contextlib
import os


async def serve(reader, writer):
    print("server: from", repr(writer.get_extra_info("peername")))
    writer.write((await reader.readline()).upper())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_unix_server(serve, "echo.sock")
    async with server:
        print("a file:", os.path.exists("echo.sock"))
        reader, writer = await asyncio.open_unix_connection("echo.sock")
        writer.write(b"hello\n")
        print("client:", await reader.readline())
        writer.close()
        await writer.wait_closed()
    print("left behind:", os.path.exists("echo.sock"))
    server = await asyncio.start_unix_server(serve, "echo.sock")
    print("started again")
    server.close()
    await server.wait_closed()
    with contextlib.suppress(FileNotFoundError):
        os.remove("echo.sock")


asyncio.run(main())
